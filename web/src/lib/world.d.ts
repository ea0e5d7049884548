declare module 'virtual:world' {
  export const states: Record<string, { numeric: string; en: string; de: string }>;
  export const acts: Record<string, { quad: string; intensity: number }>;
}
