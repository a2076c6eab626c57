// What leaves: one row a communication, its posts one by one, each with the key that was chosen before the call. Which
// account speaks where, and what the platforms taught us about it.
import { guardStates } from './0005-states.ts'
import { keepRows, keepRowsAsWritten } from './kept-rows.ts'

export const addOutbox = {
  id: 22,
  name: 'add-outbox',
  sql: `
    CREATE TABLE sends (
      id INTEGER PRIMARY KEY,
      brand_id INTEGER NOT NULL REFERENCES brands (id),
      crisis_id INTEGER REFERENCES crises (id),
      kind TEXT NOT NULL CHECK (kind IN ('reply', 'post', 'correction')),
      line_id INTEGER REFERENCES queue_lines (id),
      statement_id INTEGER REFERENCES statements (id),
      corrects_id INTEGER REFERENCES sends (id),
      connection_id INTEGER NOT NULL REFERENCES connections (id),
      route TEXT NOT NULL CHECK (route IN ('api', 'assisted', 'enterprise')),
      route_reason TEXT NOT NULL,
      reply_to_seq INTEGER REFERENCES mentions (seq),
      -- Of a post of ours that is answered: it may not have been heard yet.
      reply_to_id TEXT,
      visibility TEXT NOT NULL,
      -- Goes although everything is stopped: the statement of the red button itself.
      is_exempt INTEGER NOT NULL CHECK (is_exempt IN (0, 1)),
      state TEXT NOT NULL,
      held_why TEXT,
      refusal TEXT,
      member_id INTEGER NOT NULL REFERENCES members (id),
      planned_at INTEGER NOT NULL,
      due_at INTEGER NOT NULL,
      -- All that had come in by then a person had before them.
      seen_at INTEGER NOT NULL,
      attempted_at INTEGER,
      -- Where a look at our own timeline may still find it: from then on a person decides.
      looked_for_until_at INTEGER,
      ended_at INTEGER,
      price_micro_dollars INTEGER NOT NULL,
      CHECK ((kind = 'reply') = (line_id IS NOT NULL)),
      CHECK ((state = 'held') = (held_why IS NOT NULL))
    ) STRICT;
    ${guardStates('sends', 'send')}
    -- Nobody is answered twice (L3): at most one answer of a person may leave or may have left.
    CREATE UNIQUE INDEX sends_one_live ON sends (line_id)
      WHERE state IN ('planned', 'held', 'sending', 'unknown', 'notFound', 'awaitingConfirmation');
    CREATE INDEX sends_waiting ON sends (connection_id, state, id);
    CREATE INDEX sends_of_brand ON sends (brand_id, state, id);
    CREATE INDEX sends_in_state ON sends (state) WHERE state NOT IN ('sent', 'undone');
    CREATE INDEX sends_of_line ON sends (line_id) WHERE line_id IS NOT NULL;

    CREATE TABLE send_parts (
      send_id INTEGER NOT NULL REFERENCES sends (id),
      position INTEGER NOT NULL,
      text_id INTEGER NOT NULL REFERENCES texts (id),
      -- Written with the first attempt, before the call.
      key TEXT,
      attempted_at INTEGER,
      external_id TEXT,
      url TEXT,
      sent_at INTEGER,
      CHECK ((key IS NULL) = (attempted_at IS NULL)),
      PRIMARY KEY (send_id, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX send_parts_by_id ON send_parts (external_id) WHERE external_id IS NOT NULL;
    CREATE INDEX send_parts_tried ON send_parts (attempted_at) WHERE attempted_at IS NOT NULL;

    CREATE TABLE send_pictures (
      send_id INTEGER NOT NULL REFERENCES sends (id),
      part_position INTEGER NOT NULL,
      position INTEGER NOT NULL,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
      kind TEXT NOT NULL CHECK (kind IN ('png', 'jpeg', 'gif', 'webp')),
      alt_text_id INTEGER NOT NULL REFERENCES texts (id),
      PRIMARY KEY (send_id, part_position, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX send_pictures_bytes ON send_pictures (sha256);

    -- One row a brand that has stopped or chosen its own undo window.
    CREATE TABLE outboxes (
      brand_id INTEGER PRIMARY KEY REFERENCES brands (id),
      undo_ms INTEGER NOT NULL,
      stopped_at INTEGER,
      stopped_by INTEGER REFERENCES members (id)
    ) STRICT;

    CREATE TABLE account_profiles (
      connection_id INTEGER PRIMARY KEY REFERENCES connections (id),
      langs TEXT NOT NULL,
      regions TEXT NOT NULL,
      products TEXT NOT NULL,
      member_ids TEXT NOT NULL,
      is_paused INTEGER NOT NULL CHECK (is_paused IN (0, 1))
    ) STRICT;

    -- What the team chose where something else was proposed: the latest of a situation is proposed next time.
    CREATE TABLE account_choices (
      id INTEGER PRIMARY KEY,
      brand_id INTEGER NOT NULL REFERENCES brands (id),
      situation TEXT NOT NULL,
      connection_id INTEGER NOT NULL REFERENCES connections (id),
      member_id INTEGER NOT NULL REFERENCES members (id),
      chosen_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX account_choices_latest ON account_choices (brand_id, situation, id);

    -- What a platform answered to a reply of this sort; the latest counts. post_id '' = to any post.
    CREATE TABLE reply_lessons (
      connection_id INTEGER NOT NULL REFERENCES connections (id),
      sort TEXT NOT NULL,
      post_id TEXT NOT NULL,
      is_allowed INTEGER NOT NULL CHECK (is_allowed IN (0, 1)),
      learnt_at INTEGER NOT NULL,
      PRIMARY KEY (connection_id, sort, post_id)
    ) STRICT, WITHOUT ROWID;
    ${keepRows('sends', 'send_parts')}
    ${keepRowsAsWritten('send_pictures', 'account_choices')}
  `,
} as const
