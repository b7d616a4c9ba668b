package dev.kalturadiscord.server.contract;

import dev.kalturadiscord.server.testing.RawConnection;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A connection that is used as long as the server keeps it, and then made anew. */
final class Line {

  private final int port;
  private @Nullable RawConnection connection;

  Line(int port) {
    this.port = port;
  }

  /**
   * The answer to a request.
   *
   * @throws IOException when there is none, also on a fresh connection
   */
  RawConnection.Answer exchange(FuzzRequest request) throws IOException {
    byte[] bytes = request.bytes();
    boolean withoutBody = request.method().equals("HEAD");
    RawConnection used = connection;
    if (used != null) {
      try {
        return keep(used, used.exchange(bytes, withoutBody), request);
      } catch (IOException endedMeanwhile) {
        hangUp();
      }
    }
    RawConnection fresh = new RawConnection(port);
    connection = fresh;
    return keep(fresh, fresh.exchange(bytes, withoutBody), request);
  }

  private RawConnection.Answer keep(
      RawConnection used, RawConnection.Answer answer, FuzzRequest request) {
    if (answer.isLast() || !request.isHttp()) {
      hangUp();
    } else {
      connection = used;
    }
    return answer;
  }

  void hangUp() {
    if (connection != null) {
      connection.close();
      connection = null;
    }
  }
}
