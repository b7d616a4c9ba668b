package dev.kalturadiscord.server.video;

import dev.kalturadiscord.server.kaltura.KalturaException;
import dev.kalturadiscord.server.kaltura.Player;
import dev.kalturadiscord.server.kaltura.Video;
import dev.kalturadiscord.server.permission.Member;
import dev.kalturadiscord.server.platform.database.Transactions;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import dev.kalturadiscord.server.ticket.Tickets;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/** Personal links to videos. */
@Singleton
final class WatchLinks {

  private final VideoAccess access;
  private final Player player;
  private final Transactions transactions;
  private final Tickets tickets;
  private final WatchSettings settings;

  @Inject
  WatchLinks(
      VideoAccess access,
      Player player,
      Transactions transactions,
      Tickets tickets,
      WatchSettings settings) {
    this.access = access;
    this.player = player;
    this.transactions = transactions;
    this.tickets = tickets;
    this.settings = settings;
  }

  /** What a ticket opens, as far as it is known without Kaltura. */
  private record Entrance(String videoId, String userId) {}

  /**
   * Makes a link for the caller.
   *
   * @throws ProblemException NOT_FOUND, VIDEO_NOT_READY, KALTURA_MISCONFIGURED when no player is
   *     set up, or what Kaltura's failure means
   */
  Tickets.Link issue(Member caller, String videoId) {
    Video video = access.watchable(caller, videoId);
    player.checkSetUp();
    return transactions.call(
        entities ->
            tickets.issue(
                entities,
                "/w/",
                (hash, createdAt, expiresAt) ->
                    new WatchTicket(hash, video.id(), caller.userId(), createdAt, expiresAt)));
  }

  /**
   * Uses a ticket up. When Kaltura fails the ticket stays good.
   *
   * @return the player's address, secret; empty when the ticket is unknown, used or expired, or the
   *     video is not to be watched any more
   * @throws KalturaException when Kaltura cannot show anything at the moment
   */
  Optional<URI> open(String ticket) {
    return tickets.open(
        WatchTicket.class,
        ticket,
        (entities, good) -> Optional.of(new Entrance(good.videoId(), good.userId())),
        this::playerPage);
  }

  /** Kaltura has to be asked for the video's length anyway, so it is also asked what it is now. */
  private Optional<URI> playerPage(Entrance entrance) {
    return access
        .stillWatchable(entrance.videoId())
        .map(
            video ->
                player.page(
                    video,
                    entrance.userId(),
                    settings.sessionLife(Objects.requireNonNullElse(video.durationSeconds(), 0))));
  }
}
