import type { FC } from 'hono/jsx'

/** Says that the service is young, and where to tell what is wrong with it. */
export const PhaseBanner: FC = () => (
  <div class="ds_phase-banner">
    <div class="ds_wrapper">
      <p class="ds_phase-banner__content">
        <span class="ds_phase-banner__tag ds_tag">Beta</span>
        <span class="ds_phase-banner__text">
          This is a new service. <a href="/help">Tell us</a> what would make it better.
        </span>
      </p>
    </div>
  </div>
)
