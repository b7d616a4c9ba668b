package dev.kalturadiscord.server.kaltura;

import dev.kalturadiscord.server.platform.problem.ProblemException;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Makes the sessions (KS) we need at Kaltura; each is as narrow and short as its use allows. May
 * call Kaltura: never inside a transaction. All throw {@link KalturaException}.
 */
interface KalturaSessions {

  /**
   * Makes one call with a session of our own.
   *
   * @param userId Kaltura user who will own what is made
   * @param call given the session; made once more with a new one when Kaltura refuses a session
   *     that was good before, which it does before it carries anything out
   */
  <T> T call(String userId, Function<String, T> call);

  /** As {@link #call}, without a result. */
  default void run(String userId, Consumer<String> call) {
    Boolean unused =
        call(
            userId,
            ks -> {
              call.accept(ks);
              return true;
            });
  }

  /** A session with which one person enters one room, and nothing else: it is good for no call. */
  String join(Admission admission);

  /**
   * A session with which one person watches one video, and nothing else.
   *
   * @throws ProblemException KALTURA_MISCONFIGURED when a setting for it is missing
   */
  String watch(Viewing viewing);
}
