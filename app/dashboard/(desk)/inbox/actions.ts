'use server';

import { seeNotices } from '#db/notice/commands.ts';
import { NoticesSeen } from '#db/notice/rules.ts';
import { action } from '../../../action.ts';

export const see = action(NoticesSeen, seeNotices);
