package dev.kalturadiscord.kalturasimulator.fault;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.SelectableChannelEndPoint;

/** Reaches below HTTP, to the connection a call came in on. */
final class Connections {
  private Connections() {}

  /** Resets the connection: the caller sees it break and gets no byte of an answer. */
  static void reset(Context http) {
    EndPoint endPoint = endPoint(http);
    if (endPoint instanceof SelectableChannelEndPoint selectable
        && selectable.getChannel() instanceof SocketChannel channel
        && channel.isOpen()) {
      try {
        // Closing with nothing to linger for sends a reset instead of an orderly end.
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
      } catch (IOException closed) {
        throw new UncheckedIOException(closed);
      }
    }
    endPoint.close();
  }

  /**
   * Whether the caller still waits. Nobody else reads from the connection while a call is being
   * answered, and a caller that waits sends nothing, so reading finds its end or nothing.
   */
  static boolean isOpen(Context http) {
    EndPoint endPoint = endPoint(http);
    if (!endPoint.isOpen()) {
      return false;
    }
    if (endPoint instanceof SelectableChannelEndPoint selectable
        && selectable.getChannel() instanceof SocketChannel channel) {
      try {
        return channel.read(ByteBuffer.allocate(1)) >= 0;
      } catch (IOException broken) {
        return false;
      }
    }
    return true;
  }

  private static EndPoint endPoint(Context http) {
    return ServletContextRequest.getServletContextRequest(http.req())
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint();
  }
}
