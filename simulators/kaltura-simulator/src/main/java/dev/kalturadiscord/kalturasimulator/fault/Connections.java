package dev.kalturadiscord.kalturasimulator.fault;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.SelectableChannelEndPoint;

/** Reaches below HTTP, to the connection a call came in on. */
final class Connections {
  private Connections() {}

  /** Resets the connection: the caller sees it break and gets no byte of an answer. */
  static void reset(Context http) {
    EndPoint endPoint =
        ServletContextRequest.getServletContextRequest(http.req())
            .getConnectionMetaData()
            .getConnection()
            .getEndPoint();
    if (endPoint instanceof SelectableChannelEndPoint selectable
        && selectable.getChannel() instanceof SocketChannel channel) {
      try {
        // Closing with nothing to linger for sends a reset instead of an orderly end.
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
      } catch (IOException closed) {
        throw new UncheckedIOException(closed);
      }
    }
    endPoint.close();
  }
}
