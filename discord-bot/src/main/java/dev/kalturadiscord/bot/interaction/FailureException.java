package dev.kalturadiscord.bot.interaction;

import dev.kalturadiscord.client.KalturaDiscordException;
import net.dv8tion.jda.api.components.buttons.Button;
import org.jspecify.annotations.Nullable;

/** Ends a feature with a failure that the bot found out by itself, or knows a way out of. */
public final class FailureException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Failure failure;
  private final transient @Nullable Button remedy;

  public FailureException(Failure failure) {
    super(failure.getClass().getSimpleName());
    this.failure = failure;
    this.remedy = null;
  }

  /**
   * What the server or the way to it failed with.
   *
   * @param remedy goes below the sentence, where that is an answer of its own
   */
  public FailureException(KalturaDiscordException cause, Button remedy) {
    super(cause.getMessage(), cause);
    this.failure = Failure.of(cause);
    this.remedy = remedy;
  }

  Failure failure() {
    return failure;
  }

  /** Null when the sentence has to do. */
  public @Nullable Button remedy() {
    return remedy;
  }
}
