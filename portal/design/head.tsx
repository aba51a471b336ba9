import type { FC } from 'hono/jsx'
import { assetUrl } from '../assets/assets.ts'

/** The head of a page. Nothing is written into it: styles come from this site alone. */
export const Head: FC<{ readonly title: string }> = ({ title }) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex, nofollow" />
    <meta name="theme-color" content="#0065bd" />
    <meta name="format-detection" content="telephone=no" />
    <title>{title} – Joint inspections</title>
    <link rel="icon" type="image/svg+xml" href={assetUrl('favicon.svg')} />
    <link rel="stylesheet" href={assetUrl('design-system.css')} />
    <link rel="stylesheet" href={assetUrl('own.css')} />
  </head>
)
