import { createRequire } from 'node:module'

const FONT = '@expo-google-fonts/be-vietnam-pro'
const require = createRequire(import.meta.url)

/** A drawing as a PNG, with the typeface that comes with the program: Vietnamese letters whatever the machine has. */
export async function toPng(svg: string): Promise<Uint8Array> {
  const { renderAsync } = await import('@resvg/resvg-js')
  const fontFiles = ['400Regular/BeVietnamPro_400Regular.ttf', '700Bold/BeVietnamPro_700Bold.ttf'].map((file) =>
    require.resolve(`${FONT}/${file}`),
  )
  const image = await renderAsync(svg, {
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Be Vietnam Pro' },
  })
  return image.asPng()
}
