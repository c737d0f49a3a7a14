'use client';

import { DeskForm } from '#components/desk/desk-form.tsx';
import { Field } from '#components/desk/field.tsx';
import { LongField } from '#components/desk/long-field.tsx';
import { PictureChoice } from '#components/desk/picture-choice.tsx';
import type { UploadedPhoto } from '#components/desk/upload.ts';
import type { Slot } from '#db/live/timetable-rules.ts';
import { add, edit } from './actions.ts';
import { TimetableFields } from './timetable-fields.tsx';

type Channel = {
  id: string;
  saves: number;
  slug: string;
  name: string;
  description: string;
  hlsUrl: string;
  audioUrl: string;
  hosts: string[];
  timetable: Slot[];
};
type ChannelFormProps = { channel?: Channel; photo?: UploadedPhoto; timeZone: string };

/** What a channel is called, where its stream comes from, and when it is on. */
export function ChannelForm({ channel, photo, timeZone }: ChannelFormProps) {
  return (
    <DeskForm
      label={channel ? 'Save' : 'Add channel'}
      clears={!channel}
      run={async ({ slug = '', ...typed }) => {
        const input = inputOf(typed);
        if (!channel) return add({ slug, ...input });
        const state = await edit({ channelId: channel.id, saves: channel.saves, ...input });
        return state.ok ? { ...state, value: channel.id } : state;
      }}
      done={(id) =>
        channel ? (
          <>
            Saved. Readers see it at once.{' '}
            <a className="underline" href={`/dashboard/live/${id}/test`}>
              Test the stream
            </a>
          </>
        ) : (
          <a className="underline" href={`/dashboard/live/${id}`}>
            The channel is there: test its stream, put it on air
          </a>
        )
      }
    >
      {(problems) => (
        <>
          <Field label="Name" name="name" defaultValue={channel?.name} required problem={problems.name} dir="auto" />
          {!channel && <Field label="Address" name="slug" required problem={problems.slug} hint="/live/… · it stays as it is" />}
          <Field
            label="Pictures and sound (HLS)"
            name="hlsUrl"
            inputMode="url"
            defaultValue={channel?.hlsUrl}
            problem={problems.hlsUrl}
            hint="https://…/master.m3u8, or an address on this site that begins with /"
          />
          <Field
            label="Sound alone"
            name="audioUrl"
            inputMode="url"
            defaultValue={channel?.audioUrl}
            problem={problems.audioUrl}
            hint="A playlist (…/audio.m3u8) or an audio stream; without it there is no Audio only"
          />
          <LongField
            id="channel-hosts"
            name="hosts"
            label="Other hosts the stream comes from, one a line"
            lines={2}
            value={channel?.hosts.join('\n') ?? ''}
            problem={Object.entries(problems).find(([field]) => field.startsWith('hosts'))?.[1]}
            hint="Browsers load from no other; testing the stream tells which are missing"
          />
          <LongField
            id="channel-description"
            name="description"
            label="Description"
            lines={2}
            value={channel?.description ?? ''}
            problem={problems.description}
          />
          <PictureChoice photo={photo} problem={problems.photoId} />
          <TimetableFields slots={channel?.timetable ?? []} timeZone={timeZone} problems={problems} />
        </>
      )}
    </DeskForm>
  );
}

function inputOf({ name = '', hlsUrl = '', audioUrl = '', hosts = '', description = '', photoId = '', timetable = '[]' }: Record<string, string>) {
  return { name, hlsUrl, audioUrl, hosts: hosts.split('\n'), description, photoId: photoId || null, timetable: JSON.parse(timetable) as Slot[] };
}
