import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const file = (name: string): string => require.resolve(`@expo-google-fonts/be-vietnam-pro/${name}.ttf`)

/** The typeface that comes with the program: Vietnamese letters whatever the machine has. */
export const typeface = () => ({
  fontFiles: [file('400Regular/BeVietnamPro_400Regular'), file('700Bold/BeVietnamPro_700Bold')],
  loadSystemFonts: false,
  defaultFontFamily: 'Be Vietnam Pro',
})

/** A drawing as a PNG. */
export async function toPng(svg: string): Promise<Uint8Array> {
  const { renderAsync } = await import('@resvg/resvg-js')
  return (await renderAsync(svg, { font: typeface() })).asPng()
}
