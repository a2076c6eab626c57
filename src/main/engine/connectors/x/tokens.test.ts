// X as far as tokens go, and a disk: every place where the program can die is tried.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SourceProblem } from '../connector.ts'
import { readKeys, writeKeys } from './keys.ts'
import { createTokens, Unauthorized } from './tokens.ts'
import { problemWords } from './words.ts'

const NAME = 'connection-1'

/** A refresh token works once, and takes the access token before it away. */
const createPlatform = () => {
  let generation = 1
  let refreshCount = 0
  return {
    keys: () => ({ accessToken: `access-${generation}`, refreshToken: `refresh-${generation}`, bearerToken: 'app' }),
    expire: (): void => {
      generation += 1
    },
    refresh: (token: string) => {
      refreshCount += 1
      if (token !== `refresh-${generation}`) throw new SourceProblem('signIn', problemWords.signIn)
      generation += 1
      return { accessToken: `access-${generation}`, refreshToken: `refresh-${generation}` }
    },
    call: (accessToken: string): string => {
      if (accessToken !== `access-${generation}`) throw new Unauthorized()
      return 'posts'
    },
    refreshCount: () => refreshCount,
  }
}

const createDisk = (secret: string) => {
  let kept = secret
  return {
    read: () => kept,
    secrets: {
      get: async () => kept,
      set: async (_: string, next: string) => {
        kept = next
      },
      forget: async () => undefined,
    },
  }
}

const stale = (platform: ReturnType<typeof createPlatform>): string =>
  writeKeys({ ...platform.keys(), accessToken: 'access-old' })

describe('the tokens of an account', () => {
  it('catches two refreshes at once: the second would lock us out', async () => {
    const platform = createPlatform()
    const disk = createDisk(stale(platform))
    const tokens = createTokens({
      secrets: disk.secrets,
      secretName: NAME,
      refresh: async (token) => {
        await new Promise((resolve) => setTimeout(resolve, 5))
        return platform.refresh(token)
      },
    })
    const calls = Array.from({ length: 20 }, () => tokens.withUser(async (token) => platform.call(token)))
    expect(await Promise.all(calls)).toEqual(Array(20).fill('posts'))
    expect(platform.refreshCount()).toBe(1)
    expect(readKeys(disk.read())).toEqual(platform.keys())
  })

  it('catches a new token that is used before it is on disk', async () => {
    const platform = createPlatform()
    const disk = createDisk(stale(platform))
    const tokens = createTokens({
      secrets: disk.secrets,
      secretName: NAME,
      refresh: async (token) => platform.refresh(token),
    })
    await tokens.withUser(async (token) => {
      if (token !== 'access-old') expect(readKeys(disk.read())?.accessToken).toBe(token)
      return platform.call(token)
    })
  })

  it('catches a refresh for anything but a 401, which would send a refused post twice', async () => {
    const platform = createPlatform()
    const disk = createDisk(writeKeys(platform.keys()))
    const tokens = createTokens({
      secrets: disk.secrets,
      secretName: NAME,
      refresh: async (token) => platform.refresh(token),
    })
    let callCount = 0
    const refused = tokens.withUser(async () => {
      callCount += 1
      throw new SourceProblem('refused', problemWords.refused)
    })
    await expect(refused).rejects.toThrow(expect.objectContaining({ trouble: 'refused' }))
    expect([callCount, platform.refreshCount()]).toEqual([1, 0])
  })

  it('catches a failed refresh that is remembered for ever', async () => {
    const platform = createPlatform()
    const disk = createDisk(stale(platform))
    let isDown = true
    const tokens = createTokens({
      secrets: disk.secrets,
      secretName: NAME,
      refresh: async (token) => {
        if (isDown) throw new SourceProblem('network', problemWords.network)
        return platform.refresh(token)
      },
    })
    const call = () => tokens.withUser(async (token) => platform.call(token))
    await expect(call()).rejects.toThrow(expect.objectContaining({ trouble: 'network' }))
    isDown = false
    expect(await call()).toBe('posts')
  })

  it('catches a disk that fails once and costs us the only good token', async () => {
    const platform = createPlatform()
    const disk = createDisk(stale(platform))
    let failures = 2
    const tokens = createTokens({
      secrets: {
        ...disk.secrets,
        set: async (name, secret) => {
          failures -= 1
          if (failures >= 0) throw new Error('the disk is full')
          await disk.secrets.set(name, secret)
        },
      },
      secretName: NAME,
      refresh: async (token) => platform.refresh(token),
    })
    const call = () => tokens.withUser(async (token) => platform.call(token))
    await expect(call()).rejects.toThrow('the disk is full')
    await expect(call()).rejects.toThrow('the disk is full')
    expect(await call()).toBe('posts')
    expect([platform.refreshCount(), readKeys(disk.read())]).toEqual([1, platform.keys()])
  })

  it('catches keys that were renewed by signing in again and are not looked at', async () => {
    const platform = createPlatform()
    const disk = createDisk(stale(platform))
    const tokens = createTokens({
      secrets: disk.secrets,
      secretName: NAME,
      refresh: async (token) => platform.refresh(token),
    })
    platform.expire()
    const call = () => tokens.withUser(async (token) => platform.call(token))
    await expect(call()).rejects.toThrow(expect.objectContaining({ trouble: 'signIn' }))
    await disk.secrets.set(NAME, writeKeys(platform.keys()))
    expect(await call()).toBe('posts')
  })

  it('catches a token in what a person or a log may see', async () => {
    const disk = createDisk('{"accessToken":"very-secret"}')
    const tokens = createTokens({
      secrets: disk.secrets,
      secretName: NAME,
      refresh: () => Promise.reject(new Error('never')),
    })
    const problem = await tokens.withUser(async () => 'x').catch((error: unknown) => error)
    expect(JSON.stringify(problem, Object.getOwnPropertyNames(problem))).not.toContain('very-secret')
  })
})

/** The program's steps on the way to a new token, and whether X and the disk have done theirs when it dies there. */
const STEPS = ['reads', 'asks', 'rotated', 'answered', 'writes', 'written', 'uses'] as const
type Step = (typeof STEPS)[number]

/** Never resolves at its step: as far as the disk and X can tell, the program is dead. */
const dieAt = (step: Step, at: Step): Promise<void> => (step === at ? new Promise(() => undefined) : Promise.resolve())

const runUntil = async (at: Step, platform: ReturnType<typeof createPlatform>, disk: ReturnType<typeof createDisk>) => {
  const tokens = createTokens({
    secrets: {
      ...disk.secrets,
      get: async () => {
        await dieAt('reads', at)
        return disk.secrets.get()
      },
      set: async (name, secret) => {
        await dieAt('writes', at)
        await disk.secrets.set(name, secret)
        await dieAt('written', at)
      },
    },
    secretName: NAME,
    refresh: async (token) => {
      await dieAt('asks', at)
      const answer = platform.refresh(token)
      await dieAt('rotated', at)
      await dieAt('answered', at)
      return answer
    },
  })
  const used = tokens.withUser(async (token) => {
    if (token !== 'access-old') await dieAt('uses', at)
    return platform.call(token)
  })
  await Promise.race([used, new Promise((resolve) => setTimeout(resolve, 5))])
}

describe('a program that dies on the way to a new token', () => {
  // Between X's rotation and the disk nothing can help: X has forgotten the old token, and nobody knows the new one.
  const unavoidable: readonly Step[] = ['rotated', 'answered', 'writes']

  it.each(STEPS)('catches being locked out by a death at “%s”', async (step) => {
    const platform = createPlatform()
    const disk = createDisk(stale(platform))
    await runUntil(step, platform, disk)

    const again = createTokens({
      secrets: disk.secrets,
      secretName: NAME,
      refresh: async (token) => platform.refresh(token),
    })
    const call = () => again.withUser(async (token) => platform.call(token))
    if (unavoidable.includes(step)) {
      await expect(call()).rejects.toThrow(expect.objectContaining({ trouble: 'signIn' }))
      await disk.secrets.set(NAME, writeKeys(platform.keys()))
    }
    expect(await call()).toBe('posts')
    expect(readKeys(disk.read())).toEqual(platform.keys())
  })

  it('catches being locked out by any row of a hundred deaths', async () => {
    const platform = createPlatform()
    const disk = createDisk(stale(platform))
    let signInCount = 0
    const deaths = fc.sample(fc.constantFrom(...STEPS), 100)
    for (const step of deaths) {
      await runUntil(step, platform, disk)
      const isLost = platform.keys().refreshToken !== readKeys(disk.read())?.refreshToken
      expect(isLost && !unavoidable.includes(step)).toBe(false)
      if (isLost) {
        signInCount += 1
        await disk.secrets.set(NAME, writeKeys(platform.keys()))
      }
      // The access token runs out before the next start.
      await disk.secrets.set(NAME, writeKeys({ ...platform.keys(), accessToken: 'access-old' }))
    }
    expect(signInCount).toBe(deaths.filter((step) => unavoidable.includes(step)).length)
  })
})
