package dev.kalturadiscord.benchmarks;

/** The statements of the server, as its log of SQL shows them, one after the other. */
final class Sql {

  private static final String COLUMNS =
      """
      id, kaltura_provider, kaltura_recording_entry_id, kaltura_room_id, kaltura_schedule_event_id,
      kaltura_schedule_resource_id, channel_id, check_due_at, checked_at, created_at, description,
      ended_at, ended_by_user_id, ends_at, guild_id, host_user_id, pending_work, starts_at, title,
      type, unclaimed_until, work_attempts, work_due_at
      """;

  static final String ONE = "select " + COLUMNS + " from meeting where id = ?";

  static final String LIST =
      "select "
          + COLUMNS
          + """
          from meeting
          where guild_id = ? and (pending_work is null or pending_work not in (?, ?))
          order by id desc fetch first ? rows only
          """;

  static final String LOCK_HOST =
      "select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 0))) l";

  static final String KEY =
      """
      select created_at, meeting_id, request_hash from idempotency_key
      where (guild_id, user_id, key) in ((?, ?, ?))
      """;

  static final String UNFINISHED =
      "select "
          + COLUMNS
          + """
          from meeting
          where guild_id = ? and host_user_id = ? and channel_id = ? and title = ? and type = 'meeting'
            and coalesce(description, '') = ''
            and (pending_work = 'creation' or unclaimed_until > now())
            and ended_at is null
            and starts_at between now() - interval '20 minutes' and now() + interval '20 minutes'
          order by id desc fetch first 1 rows only for no key update
          """;

  static final String INTENT =
      """
      insert into meeting (id, guild_id, host_user_id, title, channel_id, type, kaltura_provider,
        starts_at, ends_at, created_at, pending_work, work_due_at, work_attempts)
      values (?, ?, ?, ?, ?, 'meeting', 'room',
        now(), now() + interval '1 hour', now(), 'creation', now() + interval '1 minute', 0)
      """;

  static final String MESSAGE =
      """
      insert into meeting_message (id, meeting_id, guild_id, channel_id, occasion, requested_by,
        mentions_allowed, post_unknown, revision, due_at, attempts, created_at)
      values (?, ?, ?, ?, 'meeting_start', 'Member', false, false, 0, now(), 0, now())
      """;

  static final String NEW_KEY =
      """
      insert into idempotency_key (guild_id, user_id, key, request_hash, meeting_id, created_at)
      values (?, ?, ?, ?, ?, now())
      """;

  static final String INTRODUCED =
      "select 1 from kaltura_user where user_id = ? and display_name = ?";

  static final String LOCK_MEETING = ONE + " for no key update";

  static final String MADE =
      """
      update meeting set kaltura_room_id = '1_room', kaltura_schedule_event_id = 1,
        pending_work = null, work_due_at = null, checked_at = now(),
        check_due_at = now() + interval '1 hour'
      where id = ?
      """;

  static final String AUDIT =
      """
      insert into audit_event (id, guild_id, target, user_id, request_id, address, at, client_id,
        display_name, operation, outcome)
      values (?, ?, ?, ?, ?, '127.0.0.1', now(), 'discord-bot', 'Member', 'createMeeting', 'succeeded')
      """;

  private Sql() {}
}
