import { noRecord } from '../http/api-error.ts';
import { jsonReply, type Reply } from '../http/reply.ts';
import type { Row } from '../store/record-store.ts';
import type { ApiCall } from './api-call.ts';

const ANALYSIS_PATH = /^\/api\/sn_cti_core\/cti_api\/call_analysis\/([^/]+)$/;
/** Nobody judges moods here. */
const NEUTRAL = [{ value: 'Neutral', highlightColor: 'info' }];
const EMPTY_IMAGES = {
  in_progress: 'call_in_progress.png',
  processing: 'processing_post_call.png',
  unavailable: 'transcript_failed.png',
};

function spokenMs(remarks: readonly Row[], speaker: string): number {
  return remarks
    .filter((one) => one['sender_profile_id'] === speaker)
    .reduce((sum, one) => sum + Number(one['end_offset_ms']) - Number(one['begin_offset_ms']), 0);
}

function transcriptData(call: ApiCall, interaction: Row, remarks: readonly Row[]): object {
  const { store } = call.instance;
  const lengthMs = Math.max(0, ...remarks.map((one) => Number(one['end_offset_ms'])));
  const share = (speaker: string): number =>
    lengthMs === 0 ? 0 : (100 * spokenMs(remarks, speaker)) / lengthMs;
  const [agent, customer] = [share('AGENT'), share('CUSTOMER')];
  return {
    transcript: remarks.map((one) => ({
      content: one['payload'] ?? '',
      beginOffsetMillis: Number(one['begin_offset_ms']),
      participantId: one['sender_profile_id'] ?? '',
      additionalInfo: NEUTRAL,
    })),
    sentimentTrend: [0, lengthMs].map((x) => ({ x, y: 0 })),
    sentimentPercents: { positive: 0, neutral: 100, negative: 0 },
    talkTimePercents: {
      agent_talk_time: agent,
      customer_talk_time: customer,
      non_talk_time: Math.max(0, 100 - agent - customer),
    },
    metadata: {
      ctiVendor: 'sandbox',
      customerId: store.nameOf('sys_user', interaction['opened_for'] ?? ''),
      agentId: store.nameOf('sys_user', interaction['assigned_to'] ?? ''),
    },
    status: remarks.length > 0 ? 'success' : 'unavailable',
  };
}

/** `GET …/call_analysis/{interaction}`: recording and transcript of a call, for its record page. */
export function answerCallAnalysisApi(call: ApiCall): Reply | undefined {
  const { request, instance } = call;
  const sysId = ANALYSIS_PATH.exec(request.path)?.[1];
  if (sysId === undefined || request.method !== 'GET') return undefined;
  const { store } = instance;
  const interaction = store.find('interaction', sysId);
  if (!interaction) return noRecord();
  const conversation = store.findBy('sys_cs_conversation', 'interaction', sysId);
  const remarks = store
    .rows('sys_cs_message')
    .filter((one) => conversation && one['conversation'] === conversation['sys_id'])
    .toSorted((a, b) => Number(a['begin_offset_ms']) - Number(b['begin_offset_ms']));
  const recordingUrls = [conversation?.['recording_url'] ?? ''].filter(Boolean);
  const state = (has: boolean): string => (has ? 'success' : 'unavailable');
  return jsonReply(200, {
    result: {
      status: 'success',
      recordingData: { recordingUrls, status: state(recordingUrls.length > 0) },
      transcriptData: transcriptData(call, interaction, remarks),
      metadata: {
        callMonitorURL: '',
        recordingState: state(recordingUrls.length > 0),
        transcriptState: state(remarks.length > 0),
        emptyStateImages: EMPTY_IMAGES,
      },
    },
  });
}
