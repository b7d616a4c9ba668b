package dev.kalturadiscord.kalturasimulator;

import dev.kalturadiscord.kalturasimulator.apptoken.AppTokenService;
import dev.kalturadiscord.kalturasimulator.cdn.CdnAccess;
import dev.kalturadiscord.kalturasimulator.cdn.CdnEndpoint;
import dev.kalturadiscord.kalturasimulator.cdn.Plays;
import dev.kalturadiscord.kalturasimulator.control.AccountControl;
import dev.kalturadiscord.kalturasimulator.control.ControlEndpoint;
import dev.kalturadiscord.kalturasimulator.control.KsControl;
import dev.kalturadiscord.kalturasimulator.control.RecordingControl;
import dev.kalturadiscord.kalturasimulator.control.VideoControl;
import dev.kalturadiscord.kalturasimulator.control.WebhookControl;
import dev.kalturadiscord.kalturasimulator.entry.BaseEntryService;
import dev.kalturadiscord.kalturasimulator.entry.Captions;
import dev.kalturadiscord.kalturasimulator.entry.Entries;
import dev.kalturadiscord.kalturasimulator.entry.EntryUrls;
import dev.kalturadiscord.kalturasimulator.entry.MediaService;
import dev.kalturadiscord.kalturasimulator.entry.Recordings;
import dev.kalturadiscord.kalturasimulator.entry.RoomService;
import dev.kalturadiscord.kalturasimulator.entry.Rooms;
import dev.kalturadiscord.kalturasimulator.entry.SeedVideos;
import dev.kalturadiscord.kalturasimulator.entry.Videos;
import dev.kalturadiscord.kalturasimulator.fault.Faults;
import dev.kalturadiscord.kalturasimulator.group.GroupService;
import dev.kalturadiscord.kalturasimulator.group.GroupUserService;
import dev.kalturadiscord.kalturasimulator.group.Groups;
import dev.kalturadiscord.kalturasimulator.group.Memberships;
import dev.kalturadiscord.kalturasimulator.journal.CallJournal;
import dev.kalturadiscord.kalturasimulator.kaf.Joins;
import dev.kalturadiscord.kalturasimulator.kaf.KafEndpoint;
import dev.kalturadiscord.kalturasimulator.kaf.ViewEntryEndpoint;
import dev.kalturadiscord.kalturasimulator.ks.KsCodec;
import dev.kalturadiscord.kalturasimulator.ks.SessionLedger;
import dev.kalturadiscord.kalturasimulator.notification.NotificationTemplateService;
import dev.kalturadiscord.kalturasimulator.notification.NotificationTemplates;
import dev.kalturadiscord.kalturasimulator.notification.Webhooks;
import dev.kalturadiscord.kalturasimulator.schedule.EventResourceService;
import dev.kalturadiscord.kalturasimulator.schedule.EventResources;
import dev.kalturadiscord.kalturasimulator.schedule.ScheduleEventService;
import dev.kalturadiscord.kalturasimulator.schedule.ScheduleEvents;
import dev.kalturadiscord.kalturasimulator.schedule.ScheduleResourceService;
import dev.kalturadiscord.kalturasimulator.schedule.ScheduleResources;
import dev.kalturadiscord.kalturasimulator.search.SearchService;
import dev.kalturadiscord.kalturasimulator.service.ApiEndpoint;
import dev.kalturadiscord.kalturasimulator.service.KalturaService;
import dev.kalturadiscord.kalturasimulator.service.ServiceRegistry;
import dev.kalturadiscord.kalturasimulator.service.SessionGate;
import dev.kalturadiscord.kalturasimulator.session.SessionService;
import dev.kalturadiscord.kalturasimulator.state.Account;
import dev.kalturadiscord.kalturasimulator.state.Features;
import dev.kalturadiscord.kalturasimulator.state.SimulationClock;
import dev.kalturadiscord.kalturasimulator.state.Storage;
import dev.kalturadiscord.kalturasimulator.system.SystemService;
import dev.kalturadiscord.kalturasimulator.user.UserDirectory;
import dev.kalturadiscord.kalturasimulator.user.UserService;
import dev.kalturadiscord.kalturasimulator.virtualevent.VirtualEventService;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Puts the simulator together; it runs from {@link #start} to {@link #close}. */
public final class KalturaSimulator implements AutoCloseable {
  private final SimulatorHttp http;
  private final Webhooks webhooks;

  private KalturaSimulator(SimulatorHttp http, Webhooks webhooks) {
    this.http = http;
    this.webhooks = webhooks;
  }

  /**
   * Starts a simulator.
   *
   * @param baseClock what its own, movable clock runs like
   */
  public static KalturaSimulator start(SimulatorSettings settings, Clock baseClock) {
    Account account = settings.account();
    SimulationClock clock = new SimulationClock(baseClock);
    Storage storage = new Storage(clock, settings.indexLag());
    KsCodec codec = new KsCodec(account.partnerId(), account.adminSecret());
    SessionLedger ledger = new SessionLedger(account.partnerId());
    UserDirectory users = new UserDirectory(storage, account.partnerId());
    AtomicReference<URI> address = new AtomicReference<>(URI.create("http://" + settings.host()));
    Entries entries =
        new Entries(account, storage, users, new EntryUrls(account.partnerId(), address::get));
    Captions captions = new Captions(storage);
    Videos videos = new Videos(entries, captions, account, storage);
    SeedVideos seedVideos = new SeedVideos(videos, storage);
    Rooms rooms = new Rooms(entries);
    ScheduleEvents events = new ScheduleEvents(account, storage);
    ScheduleResources resources = new ScheduleResources(account, storage);
    EventResources eventResources = new EventResources(storage);
    Groups groups = new Groups(storage, account.partnerId());
    Memberships memberships = new Memberships(account, storage);
    Features features = new Features();
    NotificationTemplates templates = new NotificationTemplates(account, storage);
    Webhooks webhooks = new Webhooks(templates, entries::shown, account, clock);
    entries.onChange(webhooks);
    CallJournal journal = new CallJournal(codec);
    Faults faults = new Faults();
    Joins joins = new Joins();
    Plays plays = new Plays();
    CdnAccess cdnAccess = new CdnAccess(account, codec, ledger, entries, storage);
    RecordingControl recordings = new RecordingControl(new Recordings(entries, videos), events);

    List<KalturaService> services =
        List.of(
            new SystemService(storage),
            new SessionService(account, codec, ledger, storage),
            new AppTokenService(account, codec, ledger, storage),
            new UserService(users, groups::has, memberships::removeUser, storage),
            new GroupService(groups, memberships, users, storage),
            new GroupUserService(memberships, groups, users, storage),
            new VirtualEventService(events, groups, features, account, storage),
            new RoomService(rooms, entries, storage),
            new BaseEntryService(entries, storage),
            new MediaService(videos, entries, storage),
            new SearchService(entries, captions),
            new NotificationTemplateService(templates, features, storage),
            new ScheduleEventService(events, eventResources, users, storage),
            new ScheduleResourceService(resources, features, storage),
            new EventResourceService(eventResources, events, resources, account, storage));
    SessionGate gate = new SessionGate(codec, ledger, users::isBlocked, storage);
    ServiceRegistry registry = new ServiceRegistry(services, gate, storage);

    Runnable reset =
        () -> {
          faults.clear();
          clock.moveTo(Duration.ZERO);
          storage.clear();
          features.reset();
          ledger.clear();
          codec.clear();
          journal.clear();
          joins.clear();
          webhooks.clear();
          plays.clear();
          rooms.seed();
          seedVideos.seed();
          templates.seed();
        };
    rooms.seed();
    seedVideos.seed();
    templates.seed();
    SimulatorHttp http =
        SimulatorHttp.start(
            settings,
            new ApiEndpoint(registry, faults, journal),
            List.of(
                new KafEndpoint(
                        codec,
                        ledger,
                        rooms,
                        events,
                        resources,
                        eventResources,
                        joins,
                        storage,
                        faults,
                        journal)
                    ::addTo,
                new ControlEndpoint(joins, journal, rooms, events, faults, clock, reset)::addTo,
                new AccountControl(features, resources, codec::expireAll)::addTo,
                new KsControl(codec)::addTo,
                new WebhookControl(webhooks)::addTo,
                new CdnEndpoint(cdnAccess, plays, faults, journal)::addTo,
                new ViewEntryEndpoint(codec, entries, joins, storage, faults, journal)::addTo,
                new VideoControl(videos, seedVideos, entries, plays, recordings, storage)::addTo));
    address.set(http.uri());
    return new KalturaSimulator(http, webhooks);
  }

  /** Where it listens, with the real port. */
  public URI uri() {
    return http.uri();
  }

  @Override
  public void close() {
    http.stop();
    webhooks.close();
  }
}
