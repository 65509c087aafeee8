import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Protocol } from '../protocol.ts';

/** The one way in which the extension's contexts speak with each other. */
export const messages = defineExtensionMessaging<Protocol>();
