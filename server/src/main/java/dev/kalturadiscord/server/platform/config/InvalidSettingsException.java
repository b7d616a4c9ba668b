package dev.kalturadiscord.server.platform.config;

import java.util.List;

/** Settings are missing or wrong; the message names each of them, one on a line. */
public final class InvalidSettingsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public InvalidSettingsException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
  }
}
