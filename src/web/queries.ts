/** Answers kept and refreshed: `useAnswer` reads a route, `useSend` writes one and refreshes what is on the screen. */

import {
  MutationCache,
  QueryCache,
  QueryClient,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { z } from 'zod'
import type { Route } from '#contract/route.ts'
import { getSession } from '#contract/session.ts'
import type { RefusalView } from '#contract/shared.ts'
import { type Answered, type Content, call, RefusalError } from './api.ts'

/** A refusal for want of a signed-in person makes the shell ask who is signed in, and lead to the sign-in page. */
function askWhoIsIn(error: Error): void {
  if (!(error instanceof RefusalError) || error.refusal.code !== 'not-signed-in') return
  const stands = queryClient.getQueryState(answerKey(getSession, {}))
  if (stands?.status === 'success')
    void queryClient.invalidateQueries({ queryKey: answerKey(getSession, {}) })
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: askWhoIsIn }),
  mutationCache: new MutationCache({ onError: askWhoIsIn }),
  defaultOptions: {
    queries: {
      retry: (count, error) =>
        error instanceof RefusalError && error.refusal.code === 'unreachable' && count < 2,
      staleTime: 5_000,
      // A refusal is shown at its place; anything else is a fault and goes to the page's error screen.
      throwOnError: (error) => !(error instanceof RefusalError),
    },
    mutations: { throwOnError: (error) => !(error instanceof RefusalError) },
  },
})

const refusalIn = (error: Error | null): RefusalView | null =>
  error instanceof RefusalError ? error.refusal : null

export const answerKey = <Params extends z.ZodObject>(
  route: Pick<Route<Params>, 'path' | 'params'>,
  params: z.input<Params>,
): readonly unknown[] => [route.path, params]

/** The answer of a route: `answer` undefined while waiting, `refusal` when refused. */
export function useAnswer<
  Params extends z.ZodObject,
  Body extends z.ZodType = never,
  Answer extends z.ZodType = never,
>(
  route: Route<Params, Body, Answer>,
  params: z.input<Params>,
  options: { enabled?: boolean; refetchInterval?: number | false } = {},
) {
  const query = useQuery({
    queryKey: answerKey(route, params),
    queryFn: () => call(route, params),
    ...options,
  })
  return { answer: query.data, refusal: refusalIn(query.error), again: query.refetch }
}

/** Sends a route; everything that stands on the screen is refreshed once it was accepted. */
export function useSend<
  Params extends z.ZodObject,
  Body extends z.ZodType = never,
  Answer extends z.ZodType = never,
>(route: Route<Params, Body, Answer>) {
  const client = useQueryClient()
  const mutation = useMutation({
    mutationFn: ({ params, content }: { params: z.input<Params>; content?: Content<Body> }) =>
      call(route, params, content),
    onSuccess: () => client.invalidateQueries(),
  })
  return {
    /** Resolves with the answer, or undefined when refused (then `refusal` says why). */
    send: async (params: z.input<Params>, content?: Content<Body>): Promise<Answered<Answer> | undefined> => {
      try {
        return await mutation.mutateAsync(content === undefined ? { params } : { params, content })
      } catch (error) {
        if (error instanceof RefusalError) return undefined
        throw error
      }
    },
    sending: mutation.isPending,
    refusal: refusalIn(mutation.error),
    forget: mutation.reset,
  }
}
