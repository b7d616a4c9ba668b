package dev.kalturadiscord.localstack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.Map;
import java.util.TreeMap;

/**
 * Stands in for any program of the product: notes its environment and process id, then is healthy
 * on its port until it is stopped, and notes that. As migrations, and as the tool that makes sure
 * of clients, it connects to the database and ends.
 */
final class StandIn {
  private static final Map<String, String> PORT_OF_MODULE =
      Map.of(
          "db-migrations", "",
          "simulators/kaltura-simulator", "KALTURA_SIMULATOR_PORT",
          "server", "SERVER_PORT",
          "simulators/discord-simulator", "DISCORD_SIMULATOR_PORT",
          "discord-bot", "BOT_HEALTH_PORT");

  private StandIn() {}

  public static void main(String[] arguments) throws Exception {
    Path root = Path.of(arguments[0]);
    String name = arguments[1];
    StringBuilder environment = new StringBuilder();
    new TreeMap<>(System.getenv())
        .forEach((key, value) -> environment.append(key + "=" + value + "\n"));
    Files.writeString(root.resolve(name + ".env"), environment);
    Files.writeString(root.resolve(name + ".pid"), Long.toString(ProcessHandle.current().pid()));
    if (arguments.length < 3) {
      DriverManager.getConnection(
              System.getenv("DATABASE_URL"),
              System.getenv("DATABASE_USER"),
              System.getenv("DATABASE_PASSWORD"))
          .close();
      return;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(() -> noteEnd(root, name)));
    int port = Integer.parseInt(System.getenv(arguments[2]));
    HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    System.out.println(name + " stands in");
  }

  private static void noteEnd(Path root, String name) {
    System.out.println(name + " says goodbye");
    try {
      Files.writeString(
          root.resolve("order"), name + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts start scripts of stand-ins where the launcher looks for those of the product. */
  static void installAll(Path root) throws IOException {
    for (Map.Entry<String, String> module : PORT_OF_MODULE.entrySet()) {
      Path app = root.resolve(module.getKey()).resolve("target/app");
      String name = String.valueOf(Path.of(module.getKey()).getFileName());
      install(root, app.resolve("bin/start"), name, module.getValue());
    }
    install(root, root.resolve("server/target/app/bin/admin"), "clients", "");
  }

  private static void install(Path root, Path script, String name, String port) throws IOException {
    Files.createDirectories(script.getParent());
    Files.writeString(
        script,
        "#!/bin/sh\nexec '%s' -Xmx64m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp '%s' %s '%s' %s %s\n"
            .formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("java.class.path"),
                StandIn.class.getName(),
                root,
                name,
                port));
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
