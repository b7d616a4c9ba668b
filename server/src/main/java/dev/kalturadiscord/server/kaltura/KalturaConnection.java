package dev.kalturadiscord.server.kaltura;

import java.time.Clock;

/** Our side of the connection, put together without a container: for tools on the command line. */
final class KalturaConnection {

  final KalturaSettings settings;
  private final Errands errands;
  final KalturaApi api;
  final Kaf kaf;
  final KalturaSessions sessions;
  final KalturaCalls calls;

  KalturaConnection(KalturaSettings settings, Clock clock) {
    KalturaHttp http = new KalturaHttp(settings);
    this.errands =
        new Errands(new Crowd(), new Turns(settings), settings, (call, outcome, time) -> {});
    this.settings = settings;
    this.api = new KalturaApi(errands, new ApiLine(http), settings);
    this.kaf = new Kaf(errands, new KafLine(http), settings);
    this.sessions = new SessionWiring().sessions(settings, api, clock, new SessionStanding());
    this.calls = new KalturaCalls(api, sessions, settings);
  }

  MeetingProvider provider(ProviderName name) {
    ScheduleEvents events = new ScheduleEvents(calls, settings);
    RecordingEntries entries = new RecordingEntries(calls);
    return switch (name) {
      case ROOM ->
          new RoomProvider(
              errands,
              kaf,
              api,
              events,
              new MediaEntries(api, sessions, settings),
              sessions,
              settings);
      case KME ->
          new KmeProvider(
              errands,
              kaf,
              events,
              new MeetingResources(calls, settings),
              entries,
              new KmeRecordings(calls, entries, new EntrySearch(calls), settings),
              sessions,
              settings);
    };
  }
}
