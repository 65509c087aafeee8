import type { ScenarioName } from '../../cast.ts';
import type { Dialogue } from '../call-script.ts';
import { CONTRACT_EN } from './contract-en.ts';
import { HOLIDAY_PAY_DA } from './holiday-pay-da.ts';
import { LONG_DA } from './long-da.ts';
import { LOCKED_ACCOUNT_DA } from './locked-account-da.ts';
import { VPN_DA } from './vpn-da.ts';

export const DIALOGUES: Readonly<Record<ScenarioName, Dialogue>> = {
  'vpn-da': VPN_DA,
  'locked-account-da': LOCKED_ACCOUNT_DA,
  'holiday-pay-da': HOLIDAY_PAY_DA,
  'contract-en': CONTRACT_EN,
  'long-da': LONG_DA,
};
