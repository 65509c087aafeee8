import type { Badge } from '../badge.ts';

const LOOKS: Readonly<Record<Badge, { readonly text: string; readonly color: string }>> = {
  none: { text: '', color: '#0f6b5c' },
  listening: { text: '●', color: '#0f6b5c' },
  paused: { text: 'II', color: '#8a5000' },
  lost: { text: '!', color: '#b3261e' },
};

export async function showBadge(badge: Badge): Promise<void> {
  const { text, color } = LOOKS[badge];
  await chrome.action.setBadgeBackgroundColor({ color });
  await chrome.action.setBadgeTextColor({ color: '#ffffff' });
  await chrome.action.setBadgeText({ text });
}
