package dev.kalturadiscord.server.kaltura;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Reads a body into memory, and gives up on one that is larger than allowed. */
final class LimitedBody implements BodySubscriber<byte[]> {

  /** The body was larger. */
  static final class TooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    TooLarge(long limit) {
      super("More than " + limit + " bytes");
    }
  }

  private final BodySubscriber<byte[]> whole = BodySubscribers.ofByteArray();
  private final CompletableFuture<byte[]> body = new CompletableFuture<>();
  private final long limit;
  private long read;
  private Flow.@Nullable Subscription subscription;

  LimitedBody(long limit) {
    this.limit = limit;
    whole
        .getBody()
        .whenComplete(
            (bytes, failure) -> {
              if (failure != null) {
                body.completeExceptionally(failure);
              } else {
                body.complete(bytes);
              }
            });
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Flow.Subscription granted) {
    subscription = granted;
    whole.onSubscribe(granted);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      read += buffer.remaining();
    }
    if (read <= limit) {
      whole.onNext(buffers);
    } else if (!body.isDone()) {
      body.completeExceptionally(new TooLarge(limit));
      if (subscription != null) {
        subscription.cancel();
      }
    }
  }

  @Override
  public void onError(Throwable failure) {
    whole.onError(failure);
  }

  @Override
  public void onComplete() {
    whole.onComplete();
  }
}
