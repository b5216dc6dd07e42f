/** The action that finds where a city is. */
import { z } from "zod";
import { parsed } from "../write/file-actions.ts";
import type { Action } from "../write/serve-api.ts";
import { citiesCalled, type City } from "./gazetteer.ts";

const finding = z.strictObject({ name: z.string().max(200) });

/** `cities` answers with the cities and towns of a name, the largest first. */
export const cityActions: Record<"cities", Action> = {
  async cities(input): Promise<{ cities: City[] }> {
    return { cities: await citiesCalled(parsed(finding, input).name) };
  },
};
