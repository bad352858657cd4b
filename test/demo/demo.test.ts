import { existsSync, mkdirSync } from 'node:fs'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LIMITS } from '../../src/telegram/options.js'
import { realIndex } from '../telegram/stage/real-index.js'
import { type RunningBot, runBot } from '../telegram/stage/running-bot.js'
import { castOf, serveDemo } from './server.js'

const CHROMIUM = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== undefined && existsSync(path))
if (CHROMIUM === undefined)
  console.warn('No Chromium is installed: the browser test of the demo is skipped (apt-get install chromium).')

/** Set `SCREENSHOTS` to a folder to look at what the test sees. */
const SCREENSHOTS = process.env.SCREENSHOTS

/** A machine that is busy elsewhere is no fault of the page. */
const PATIENCE = 60_000

/** The test clicks faster than people do. */
const TIRELESS = { ...LIMITS, person: { burst: 1000, everyMs: 1 } }

describe.skipIf(CHROMIUM === undefined)('the demo page', { timeout: 3 * PATIENCE }, () => {
  let bot: RunningBot
  let server: Server
  let browser: Browser
  let page: Page
  const faults: string[] = []

  beforeAll(async () => {
    bot = await runBot({ ...(await realIndex()), limits: TIRELESS })
    const demo = await serveDemo(castOf(bot.fake))
    server = demo.server
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox', '--disable-gpu'] })
    page = await browser.newPage({ viewport: { width: 420, height: 860 } })
    page.setDefaultTimeout(PATIENCE)
    page.on('pageerror', (error) => faults.push(String(error)))
    await page.goto(`http://127.0.0.1:${demo.port}/`)
  }, 3 * PATIENCE)
  afterAll(async () => {
    await browser?.close()
    server?.close()
    await bot?.stop()
    expect(faults).toEqual([])
  })

  const look = async (name: string): Promise<void> => {
    if (SCREENSHOTS === undefined) return
    mkdirSync(SCREENSHOTS, { recursive: true })
    await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) })
  }
  const write = async (text: string): Promise<void> => {
    await page.fill('#text', text)
    await page.press('#text', 'Enter')
  }
  const last = () => page.locator('.message').last().innerText()
  const tapLast = (label: string) => page.getByRole('button', { name: label }).last().click()
  const sees = (text: string) => page.getByText(text).last().waitFor()

  it('greets, and an example question runs at once', async () => {
    await page.getByRole('button', { name: 'BẮT ĐẦU' }).click()
    await sees('Xin chào An!')
    await look('1-start')
    await tapLast('1. ')
    await page.locator('blockquote').first().waitFor()
    await look('2-answer')
  })

  it('answers, pages, opens the source, copies, takes feedback', async () => {
    await write('bao nhieu don vi dung phan mem quan ly van ban o tien giang')
    await sees('35 đơn vị gồm các sở')
    await look('3-figure')
    await tapLast('Kết quả khác 1/')
    await sees('có thể không trả lời đúng')
    await look('4-other')
    await tapLast('Xem đoạn gốc')
    await sees('Đoạn được trích')
    await look('5-passage')
    await tapLast('↓ Đoạn sau')
    await sees('↑ Đoạn trước')
    await tapLast('Chép trích dẫn')
    await sees('Chạm vào khung dưới đây để chép:')
    await look('5-copied')
    await tapLast('👎 Chưa đúng')
    await sees('Xin anh/chị cho biết câu trả lời chưa đúng ở đâu')
    await look('5-reasons')
    await tapLast('Còn thiếu')
    await sees('Cảm ơn anh/chị đã góp ý.')
  })

  it('shares a passage as a link that opens it, and an answer as an inline query', async () => {
    const before = await page.locator('.message').count()
    await tapLast('Chia sẻ đoạn này')
    await page.waitForFunction(`document.querySelectorAll('.message').length >= ${before + 2}`)
    expect(await last()).toContain('Đoạn được trích')
    await page.getByRole('button', { name: 'Chia sẻ', exact: true }).last().click()
    await page.locator('#results button').first().waitFor()
    expect(await page.inputValue('#text')).toMatch(/^@tin_hanh_chinh_bot .+/)
    await page.fill('#text', '')
  })

  it('shows choices, abstains with suggestions, follows an edited question', async () => {
    await write('Hội thảo phần mềm nguồn mở tổ chức ngày nào?')
    await sees('khớp với nhiều sự việc')
    await look('6-choices')
    const choices = await page.locator('.message').last().getAttribute('id')
    await tapLast('Nghệ An · 2009')
    await page.waitForFunction(`document.querySelector('.message:last-child').id !== '${choices}'`)
    expect(await last()).toMatch(/14\/7\/2009\nNghệ An/)
    await look('6-picked')
    await write('Hội thảo ở Cà Mau tổ chức ngày nào?')
    await sees('Bài gần nhất, nhưng không trả lời')
    await look('7-abstain')
    const refusal = page.locator('.message:last-child')
    const id = await refusal.getAttribute('id')
    await page.getByRole('button', { name: 'Sửa' }).last().click()
    await write('Chỉ thị 07/2008/CT-BTTTT ban hành ngày nào?')
    const edited = page.locator(`#${id}`)
    await edited.getByText('30/12/2008').first().waitFor()
    await edited.getByText('đã sửa').waitFor()
    await edited.scrollIntoViewIfNeeded()
    await look('8-edited')
  })

  it('searches inline and posts a card', async () => {
    await page.fill('#text', '@tin_hanh_chinh_bot hội thảo phần mềm nguồn mở Nghệ An')
    await page.locator('#results button').first().waitFor()
    await look('9-inline')
    await page.locator('#results button').first().click()
    await sees('qua @tin_hanh_chinh_bot')
  })

  it.each([
    ['/nguon', 'Các bài trong kho tin'],
    ['/vanban', 'Được nhắc trong 2 bài'],
    ['/huongdan', '/trienkhai – Số liệu triển khai'],
    ['/riengtu', 'Bot giữ những gì, trong bao lâu'],
    ['/kiemtra Ngày 07/11/2009, Tiền Giang tổ chức Hội thảo phần mềm mã nguồn mở', 'Đối chiếu với kho tin'],
  ])('obeys %s', async (command, words) => {
    await write(command)
    await page.waitForFunction(`document.querySelector('.message:last-child').textContent.includes('${words}')`)
    await look(`13-${command.split(' ')[0]?.slice(1)}`)
  })

  it('speaks English when asked to, and Vietnamese again', async () => {
    await write('/ngonngu')
    await tapLast('English')
    await sees('Language in use: English')
    await write('/huongdan')
    await sees('How to ask')
    await look('14-english')
    await write('/ngonngu')
    await tapLast('Tiếng Việt')
    await sees('Ngôn ngữ đang dùng: Tiếng Việt')
  })

  it('shows lists', async () => {
    await write('/moc')
    await sees('Dòng thời gian')
    await page.waitForFunction('document.querySelector("img")?.naturalWidth === 1080')
    await look('10-timeline')
    await tapLast('8')
    await page.waitForFunction("document.querySelector('.message:last-child').textContent.includes('Đoạn được trích')")
    await tapLast('Trang sau →')
    await sees('Mục 6–10 trong')
    await look('10-list')
    await write('/trienkhai')
    await sees('Số liệu triển khai')
    await look('11-figures')
  })

  it('has a group, where the second person asks by a mention', async () => {
    await page.getByRole('tab', { name: 'Bình' }).click()
    await page.getByRole('tab', { name: 'Tổ CNTT' }).click()
    await write('Chỉ thị 07/2008/CT-BTTTT ban hành ngày nào? @tin_hanh_chinh_bot')
    await sees('Tin hành chính')
    await look('12-group')
    await page.locator('.message:not(.mine) blockquote').first().waitFor()
    await look('12-group')
  })
})
