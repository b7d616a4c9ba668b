package dev.kalturadiscord.bot.metrics;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.requests.RestRateLimiter;
import net.dv8tion.jda.api.requests.Route;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * JDA's own handling of rate limits, with a count of how often Discord had to enforce one. JDA
 * repeats such requests by itself and tells nobody.
 */
public final class CountingRateLimiter implements RestRateLimiter {

  private static final int TOO_MANY_REQUESTS = 429;

  private final RestRateLimiter limiter;
  private final Runnable rateLimited;

  /**
   * @param rateLimited told about each answer 429
   */
  public CountingRateLimiter(RestRateLimiter limiter, Runnable rateLimited) {
    this.limiter = limiter;
    this.rateLimited = rateLimited;
  }

  @Override
  public void enqueue(Work task) {
    limiter.enqueue(new Counted(task, rateLimited));
  }

  @Override
  public void stop(boolean shutdown, Runnable callback) {
    limiter.stop(shutdown, callback);
  }

  @Override
  public boolean isStopped() {
    return limiter.isStopped();
  }

  @Override
  public int cancelRequests() {
    return limiter.cancelRequests();
  }

  private record Counted(Work work, Runnable rateLimited) implements Work {
    @Override
    public Route.CompiledRoute getRoute() {
      return work.getRoute();
    }

    @Override
    public JDA getJDA() {
      return work.getJDA();
    }

    @Override
    public @Nullable Response execute() {
      Response response = work.execute();
      if (response != null && response.code() == TOO_MANY_REQUESTS) {
        rateLimited.run();
      }
      return response;
    }

    @Override
    public boolean isSkipped() {
      return work.isSkipped();
    }

    @Override
    public boolean isDone() {
      return work.isDone();
    }

    @Override
    public boolean isPriority() {
      return work.isPriority();
    }

    @Override
    public boolean isCancelled() {
      return work.isCancelled();
    }

    @Override
    public void cancel() {
      work.cancel();
    }
  }
}
