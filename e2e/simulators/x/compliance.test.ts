import { expect, it } from 'vitest'
import { callX, oneIn } from './test-calls.ts'

it('catches a job that tells of what is still there, or is silent of what is gone', async () => {
  const { control, post, get, url } = await callX()
  const kept = await control.post({ author: 'somebody', text: 'stays' })
  const gone = await control.post({ author: 'somebody', text: 'goes' })
  await control.remove(gone.id)
  const job = oneIn(await post('/2/compliance/jobs', { type: 'tweets' }))
  const here = (address: unknown) => url + new URL(String(address)).pathname
  expect((await fetch(here(job.download_url))).status).toBe(404)
  const upload = { method: 'PUT', body: `${kept.id}\n${gone.id}\n` }
  expect((await fetch(here(job.upload_url), upload)).status).toBe(200)
  expect((await fetch(here(job.upload_url), upload)).status).toBe(403)
  const status = async () => oneIn(await get(`/2/compliance/jobs/${job.id}`)).status
  expect(await status()).toBe('in_progress')
  expect(await status()).toBe('complete')
  const lines = (await (await fetch(here(job.download_url))).text()).trim().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ id: gone.id, action: 'delete', reason: 'deleted' }])
})
