package dev.kalturadiscord.server.meeting;

import dev.kalturadiscord.server.kaltura.MeetingProvider;
import dev.kalturadiscord.server.kaltura.ProviderName;
import dev.kalturadiscord.server.kaltura.RoomType;
import dev.kalturadiscord.server.permission.Member;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A meeting of a guild: our record, with Kaltura's ids on it. */
@Entity
@Table(name = "meeting")
@SuppressWarnings("UnusedVariable") // queries and the database read fields that no method does
public class Meeting {

  private static final Pattern ID = Pattern.compile("mtg_[0-9a-z]{26}");

  /** By then Kaltura's index has caught up. */
  private static final Duration FIRST_CHECK = Duration.ofMinutes(1);

  @Id private String id;
  private String guildId;
  private String channelId;
  private String hostUserId;
  private String title;
  private @Nullable String description;

  @Convert(converter = RoomTypeColumn.class)
  private RoomType type;

  private Instant startsAt;
  private Instant endsAt;
  private Instant createdAt;
  private @Nullable Instant endedAt;
  private @Nullable String endedByUserId;

  @Embedded private AtKaltura atKaltura;

  @Convert(converter = PendingWork.Column.class)
  private @Nullable PendingWork pendingWork;

  private @Nullable Instant workDueAt;
  private int workAttempts;

  private @Nullable Instant checkedAt;
  private @Nullable Instant checkDueAt;

  private @Nullable Instant unclaimedUntil;

  protected Meeting() {}

  /**
   * An intent: the room has yet to be made.
   *
   * @param provider who is going to make it
   * @param workDueAt from when on others may take the making over
   */
  Meeting(
      String id, String guildId, Wish wish, ProviderName provider, Instant now, Instant workDueAt) {
    this.atKaltura = new AtKaltura(provider);
    this.id = id;
    this.guildId = guildId;
    this.hostUserId = wish.hostUserId();
    this.channelId = wish.channelId();
    this.title = wish.title();
    this.description = wish.description();
    this.type = wish.type();
    this.startsAt = wish.startsAt();
    this.endsAt = wish.endsAt();
    this.createdAt = now;
    this.pendingWork = PendingWork.CREATION;
    this.workDueAt = workDueAt;
  }

  /** Whether a text has the form of our ids. */
  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  public MeetingState state(Instant now) {
    if (endedAt != null) {
      return endedAt.isBefore(startsAt) ? MeetingState.CANCELLED : MeetingState.ENDED;
    }
    if (!endsAt.isAfter(now)) {
      return MeetingState.ENDED;
    }
    return startsAt.isAfter(now) ? MeetingState.SCHEDULED : MeetingState.LIVE;
  }

  /** Whether it is over, by whatever way. */
  public boolean isOver(Instant now) {
    MeetingState state = state(now);
    return state == MeetingState.ENDED || state == MeetingState.CANCELLED;
  }

  /** When it is next in another state by time alone; empty when it is over. */
  public Optional<Instant> nextStateAt(Instant now) {
    return switch (state(now)) {
      case SCHEDULED -> Optional.of(startsAt);
      case LIVE -> Optional.of(endsAt);
      case ENDED, CANCELLED -> Optional.empty();
    };
  }

  /** Whether this person may lead it: its host, moderators and administrators do. */
  public boolean isLedBy(Member person) {
    return person.moderates() || person.userId().equals(hostUserId);
  }

  /** Whether somebody still makes its room, or should. */
  boolean isBeingMade() {
    return pendingWork == PendingWork.CREATION;
  }

  /** Whether people cannot see it: it is not there yet, or no more. */
  boolean isHidden() {
    return pendingWork != null && PendingWork.HIDING.contains(pendingWork);
  }

  /** Puts off the pending work: nobody else takes it before then. */
  void claimWorkUntil(Instant time) {
    workDueAt = time;
  }

  /** The room is there. */
  void made(MeetingProvider.Made made, Instant now) {
    atKaltura.made(made);
    if (made.scheduleEventId() != null) {
      checkedAt = now;
      checkDueAt = now.plus(FIRST_CHECK);
    }
    workDone();
  }

  /** Nothing is to be done for it any more. */
  void workDone() {
    pendingWork = null;
    workDueAt = null;
    workAttempts = 0;
  }

  /**
   * It did not work.
   *
   * @return how often it did not by now
   */
  int workFailed() {
    return ++workAttempts;
  }

  /**
   * Nobody was told that it was made: a repeated wish may have it until then; null when claimed.
   */
  void unclaimedUntil(@Nullable Instant time) {
    unclaimedUntil = time;
  }

  /**
   * Ends it, or calls it off before its start; the calendar record at Kaltura has to follow.
   *
   * @param userId the member who does; null when a client does
   */
  void endedBy(@Nullable String userId, Instant now) {
    endedAt = now;
    endedByUserId = userId;
    isToDo(PendingWork.ENDING, now);
  }

  /** Somebody ended, cancelled or deleted it at Kaltura. */
  void endedAtKaltura(Instant now) {
    endedAt = now;
    workDone();
  }

  /** Its words and times are these from now on. */
  void change(MeetingProvider.Plan plan) {
    title = plan.title();
    description = plan.description();
    moveTo(plan.startsAt(), plan.endsAt());
  }

  /** Its times are these from now on. */
  void moveTo(Instant start, Instant end) {
    startsAt = start;
    endsAt = end;
  }

  /** Kaltura said just now how it is there. */
  void checked(Instant now) {
    checkedAt = now;
  }

  /** Nobody else asks Kaltura about it before then. */
  void claimCheckUntil(Instant time) {
    checkDueAt = time;
  }

  /** Whether Kaltura has not said since this time how it is there. */
  boolean isStale(Instant since, Instant now) {
    return !isOver(now) && checkedAt != null && checkedAt.isBefore(since);
  }

  /** From a time on somebody has to do this; it takes the place of what was to be done before. */
  void isToDo(PendingWork work, Instant from) {
    pendingWork = work;
    workDueAt = from;
    workAttempts = 0;
  }

  /**
   * How long whoever claimed the pending work may be at it. Ends some time before others may take
   * it over: what was sent to Kaltura last needs a while to be seen there.
   */
  Duration workTime(Instant now) {
    return workLeft(now).multipliedBy(4).dividedBy(5);
  }

  /** How long until others may take over the pending work; never negative. */
  Duration workLeft(Instant now) {
    return workDueAt == null || !workDueAt.isAfter(now)
        ? Duration.ZERO
        : Duration.between(now, workDueAt);
  }

  public MeetingProvider.Plan plan() {
    return new MeetingProvider.Plan(id, hostUserId, title, description, type, startsAt, endsAt);
  }

  /** What is at Kaltura; only of a meeting whose room was made. */
  public MeetingProvider.Made atKaltura() {
    if (isBeingMade()) {
      throw new IllegalStateException("The room of " + id + " was not made yet");
    }
    return atKaltura.made();
  }

  /** Who made it at Kaltura, or is going to. */
  public ProviderName provider() {
    return atKaltura.provider();
  }

  public String id() {
    return id;
  }

  public String guildId() {
    return guildId;
  }

  String channelId() {
    return channelId;
  }

  public String hostUserId() {
    return hostUserId;
  }

  public String title() {
    return title;
  }

  @Nullable String description() {
    return description;
  }

  RoomType type() {
    return type;
  }

  public Instant startsAt() {
    return startsAt;
  }

  /** When its time is over: when it ended, if somebody ended it. */
  public Instant overAt() {
    return endedAt == null ? endsAt : endedAt;
  }

  /** When it is to end, whether or not it was ended before. */
  public Instant endsAt() {
    return endsAt;
  }

  Instant createdAt() {
    return createdAt;
  }

  @Nullable Instant endedAt() {
    return endedAt;
  }

  @Nullable String endedByUserId() {
    return endedByUserId;
  }

  @Nullable PendingWork pendingWork() {
    return pendingWork;
  }
}
