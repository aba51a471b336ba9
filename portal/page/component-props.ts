/** The properties that a component takes. */
export type ComponentProps<Component> = Component extends (props: infer Props) => unknown ? Props : never
