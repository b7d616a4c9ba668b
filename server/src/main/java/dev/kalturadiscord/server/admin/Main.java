package dev.kalturadiscord.server.admin;

import java.util.logging.LogManager;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** The program behind {@code bin/admin}. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    LogManager.getLogManager().reset();
    SLF4JBridgeHandler.install();
    System.exit(AdminCommand.line().execute(args));
  }
}
