package dev.kalturadiscord.bot.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import org.jspecify.annotations.Nullable;

/**
 * Messages of channels, by ids: a channel can be on a shard of another process, and a thread can be
 * archived, so what JDA knows is not asked unless it helps. JDA has no public way to write by ids;
 * its {@code RestActionImpl} keeps Discord's limits of rate and repeats what Discord's gateways
 * failed at. No other class of the bot may use it.
 *
 * <p>Nothing is sent after the deadline of a call. Calls wait for Discord's answer and fail with
 *
 * <ul>
 *   <li>{@link net.dv8tion.jda.api.exceptions.ErrorResponseException} when Discord refuses or
 *       cannot be reached,
 *   <li>{@link TimeoutException} when nothing was heard by the deadline,
 *   <li>{@link IllegalStateException} or another RuntimeException when the connection is closed.
 * </ul>
 */
public final class ChannelMessages {

  // How long an answer can take to a request that went out just before the deadline.
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Supplier<@Nullable ShardManager> discord;

  /**
   * @param discord gives null as long as the bot is not logged in
   */
  public ChannelMessages(Supplier<@Nullable ShardManager> discord) {
    this.discord = discord;
  }

  /** The language of a guild; English when the guild is not known here. */
  Locale localeOf(String guildId) {
    ShardManager shards = discord.get();
    Guild guild = shards == null ? null : shards.getGuildById(guildId);
    return guild == null ? Locale.ENGLISH : guild.getLocale().toLocale();
  }

  /**
   * Whether a channel or thread belongs to a guild.
   *
   * <p>Discord is asked only when the channel is not known here.
   */
  boolean belongs(String channelId, String guildId, Instant deadline)
      throws InterruptedException, TimeoutException {
    ShardManager shards = discord.get();
    GuildChannel known =
        shards == null ? null : shards.getChannelById(GuildChannel.class, channelId);
    if (known != null) {
      return known.getGuild().getId().equals(guildId);
    }
    DataObject channel =
        await(
            new RestActionImpl<>(
                jda(guildId),
                Route.Channels.GET_CHANNEL.compile(channelId),
                (response, request) -> response.getObject()),
            deadline);
    return channel.getString("guild_id", "").equals(guildId); // absent in direct messages
  }

  /**
   * Posts a message.
   *
   * @param nonce a post with one that Discord saw minutes ago makes no second message
   * @return the id of the message, also of the one that was there already
   */
  String post(
      String guildId, String channelId, String nonce, MessageCreateData message, Instant deadline)
      throws InterruptedException, TimeoutException {
    DataObject body = message.toData().put("nonce", nonce).put("enforce_nonce", true);
    return await(
        new RestActionImpl<>(
            jda(guildId),
            Route.Messages.SEND_MESSAGE.compile(channelId),
            body,
            (response, request) -> response.getObject().getString("id")),
        deadline);
  }

  /** Edits a message of the bot. */
  void edit(
      String guildId, String channelId, String messageId, MessageEditData message, Instant deadline)
      throws InterruptedException, TimeoutException {
    String unused =
        await(
            new RestActionImpl<>(
                jda(guildId),
                Route.Messages.EDIT_MESSAGE.compile(channelId, messageId),
                message.toData(),
                (response, request) -> messageId),
            deadline);
  }

  // The limits of rate are kept by each shard for itself, so a channel has to stay with one.
  private JDA jda(String guildId) {
    ShardManager shards = discord.get();
    if (shards == null || shards.getShards().isEmpty()) {
      throw new IllegalStateException("Not logged in to Discord");
    }
    Guild guild = shards.getGuildById(guildId);
    return guild == null ? shards.getShards().getFirst() : guild.getJDA();
  }

  private static <T> T await(RestAction<T> action, Instant deadline)
      throws InterruptedException, TimeoutException {
    CompletableFuture<T> answer = action.deadline(deadline.toEpochMilli()).submit();
    try {
      Duration longest = Duration.between(Instant.now(), deadline.plus(PATIENCE));
      return answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof TimeoutException late) {
        throw late;
      }
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e);
    } finally {
      boolean unused = answer.cancel(true); // else it would wait on for Discord's limits
    }
  }
}
