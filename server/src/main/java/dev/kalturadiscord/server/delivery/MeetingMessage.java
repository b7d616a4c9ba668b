package dev.kalturadiscord.server.delivery;

import dev.kalturadiscord.server.meeting.Meeting;
import dev.kalturadiscord.server.meeting.Occasion;
import dev.kalturadiscord.server.meeting.WantedMessage;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A message about a meeting in one place in Discord, and its delivery. Changes of the meeting make
 * it due by a trigger of the database, which counts {@code revision} up: what was leased before
 * shows an older one.
 */
@Entity
@Table(name = "meeting_message")
@SuppressWarnings("UnusedVariable") // queries and the database read fields that no method does
class MeetingMessage {

  private static final Pattern ID = Pattern.compile("dlv_[0-9a-z]{26}");
  private static final int LONGEST_NONCE = 25;

  @Id private String id;
  private String meetingId;
  private String guildId;
  private String channelId;

  @Convert(converter = OccasionColumn.class)
  private Occasion occasion;

  private @Nullable String requestedBy;
  private @Nullable String template;
  private boolean mentionsAllowed;

  private @Nullable String messageId;
  private boolean postUnknown;

  private long revision;
  private @Nullable Instant dueAt;
  private int attempts;

  private @Nullable String lease;
  private @Nullable Instant leasedAt;
  private @Nullable Long leasedRevision;
  private @Nullable Instant leasedUntil;

  private Instant createdAt;
  private @Nullable String owner;
  private @Nullable String requestKey;

  protected MeetingMessage() {}

  /**
   * One that nobody has posted.
   *
   * @param dueAt null for a meeting that nobody sees yet: the message is due when it appears
   */
  MeetingMessage(String id, WantedMessage wanted, @Nullable Instant dueAt, Instant now) {
    this.id = id;
    this.meetingId = wanted.meeting().id();
    this.guildId = wanted.meeting().guildId();
    this.channelId = wanted.channelId();
    this.occasion = wanted.occasion();
    this.requestedBy = wanted.requestedBy();
    this.template = wanted.template();
    this.mentionsAllowed = wanted.mentionsAllowed();
    this.dueAt = dueAt;
    this.createdAt = now;
    this.requestKey = wanted.key();
    this.owner = wanted.key() == null ? null : wanted.caller().id();
  }

  /** Whether a text has the form of our ids. */
  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** Whether it is what a repeated wish asks for. */
  boolean isFor(WantedMessage wanted) {
    return meetingId.equals(wanted.meeting().id()) && channelId.equals(wanted.channelId());
  }

  /** Whether Discord certainly has nothing of it. */
  boolean isUnposted() {
    return messageId == null && !mayBePosted();
  }

  /** Whether it would tell of a start that is still to come. */
  boolean isEarly(Meeting meeting, Instant now) {
    return occasion == Occasion.MEETING_START && isUnposted() && meeting.startsAt().isAfter(now);
  }

  /** It is due then and not before, unless the meeting changes. */
  void putOffTo(Instant time) {
    dueAt = time;
  }

  private boolean mayBePosted() {
    return postUnknown || leasedUntil != null;
  }

  /**
   * Gives it to somebody; whoever had it before was not heard of in time.
   *
   * @param newLease by which that somebody is known
   */
  void leaseTo(String newLease, Instant now, Instant until) {
    postUnknown = messageId == null && mayBePosted();
    lease = newLease;
    leasedAt = now;
    leasedUntil = until;
    // Discord answers a post that it has already with that one, which may show something older: an
    // edit has to follow, whatever comes of this.
    leasedRevision = postUnknown ? null : revision;
  }

  /** Whether this is the lease under which somebody has it. */
  boolean isLeasedAs(String text) {
    return leasedUntil != null && text.equals(lease);
  }

  /** Whether what came of this lease has been said, and of no later one. */
  boolean isDoneWith(String text) {
    return leasedUntil == null && text.equals(lease);
  }

  /** What Discord shows is unknown: two have written at the same time. */
  void isUncertain(Instant now) {
    revision++;
    dueAt = now;
  }

  /**
   * Discord shows what was leased.
   *
   * @param postedAs Discord's id; of no interest after an edit
   * @param nextDueAt when time changes what there is to show; null for never
   */
  void delivered(@Nullable String postedAs, @Nullable Instant nextDueAt) {
    if (messageId == null) {
      messageId = Objects.requireNonNull(postedAs);
    }
    if (Objects.equals(leasedRevision, revision)) {
      dueAt = nextDueAt;
    }
    postUnknown = false;
    attempts = 0;
    leasedUntil = null;
  }

  /** It did not work; it is tried again later. */
  void notDelivered(Outcome outcome, Instant now) {
    attempts++;
    dueAt = now.plus(outcome.pauseAfter(attempts));
    postUnknown |= messageId == null && outcome == Outcome.FAILED;
    leasedUntil = null;
  }

  /** The same whenever it is posted: of 26 characters the first is always 0. */
  String nonce() {
    return id.substring(id.length() - LONGEST_NONCE);
  }

  String id() {
    return id;
  }

  String meetingId() {
    return meetingId;
  }

  String guildId() {
    return guildId;
  }

  String channelId() {
    return channelId;
  }

  Occasion occasion() {
    return occasion;
  }

  @Nullable String requestedBy() {
    return requestedBy;
  }

  @Nullable String template() {
    return template;
  }

  boolean mentionsAllowed() {
    return mentionsAllowed;
  }

  @Nullable String messageId() {
    return messageId;
  }

  /** The last lease; only of one that was leased. */
  String lease() {
    return Objects.requireNonNull(lease);
  }

  /** When that was given; what there was to show then was given with it. */
  Instant leasedAt() {
    return Objects.requireNonNull(leasedAt);
  }

  /** Until when nobody else gets it; only of one that somebody has. */
  Instant leasedUntil() {
    return Objects.requireNonNull(leasedUntil);
  }
}
