/**
 * What an engine writes is words. Markup of any kind is taken off before it goes anywhere: the pane shows
 * text only, but the note ends in ServiceNow, whose journals run `[code]`, and in mail, which shows images.
 */
export function plainText(text: string): string {
  let plain = text;
  // Taking one off may put another together: `<<b>script>`.
  for (let before = ''; before !== plain;) {
    before = plain;
    plain = plain
      .replace(/<\/?[a-z!][^<>]*>?/giu, ' ')
      .replace(/\[\/?code\]/giu, ' ')
      .replace(/!?\[([^[\]]*)\]\((?:[^()\s]|\([^()]*\))*(?:\s[^()]*)?\)/gu, '$1');
  }
  return plain.replace(/\s+/gu, ' ').trim();
}
