/** What a draft of a text in texts/ has to say; many of them are about one bridge. */
export interface Expected {
  slug: string;
  headline: string;
  deck?: string;
  place?: string;
  /** Ids of the outlets that the draft cites. */
  outlets?: string[];
  /** What has to be in the text of the draft. */
  text?: RegExp[];
  /** What has to be among what was left out. */
  left?: RegExp[];
  /** Whose words the draft says that the text is in. */
  words?: string;
}

export const reopens = "Bridge near Ramadi reopens after nine days";
export const slug = "bridge-near-ramadi-reopens-after-nine-days";
export const flour = "Traders cross with flour and fuel";
