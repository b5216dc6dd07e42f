/** Calls the interface of the desk. */

/** An answer that is not success. */
export class ApiError extends Error {
  /** 0 if there was no answer. */
  readonly status: number;
  readonly details: Record<string, unknown>;

  constructor(status: number, wrong: string, details: Record<string, unknown> = {}) {
    super(wrong);
    this.status = status;
    this.details = details;
  }
}

export type Call = <Answer>(action: string, input: object) => Promise<Answer>;

/** @throws {ApiError} with a sentence for the editor */
export function apiOf({ base, token }: { base: string; token: string }): Call {
  return async <Answer>(action: string, input: object) => {
    const response = await fetch(`${base}/desk/api/${action}/`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-desk-token": token },
      body: JSON.stringify(input),
    }).catch(() => undefined);
    if (!response) throw new ApiError(0, "The preview does not answer. Is npm run dev running?");
    const answer = (await response.json()) as Answer & { wrong?: string };
    if (response.ok) return answer;
    throw new ApiError(response.status, answer.wrong ?? "", answer as Record<string, unknown>);
  };
}
