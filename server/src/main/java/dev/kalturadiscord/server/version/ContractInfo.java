package dev.kalturadiscord.server.version;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * What the contract that this server serves says of itself.
 *
 * @param version of the API, a semantic version
 * @param commandsVersion of the slash commands that the bot of this release registers
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ContractInfo(
    @JsonProperty(value = "version", required = true) String version,
    @JsonProperty(value = "x-commands-version", required = true) String commandsVersion) {

  private static final String CONTRACT = "/META-INF/openapi.yaml";

  /** Reads the beginning of the contract; the rest of it, some 300 KB, stays unread. */
  static ContractInfo ofThisServer() {
    try (InputStream contract = ContractInfo.class.getResourceAsStream(CONTRACT)) {
      return new YAMLMapper()
          .readerFor(ContractInfo.class)
          .at("/info")
          .readValue(Objects.requireNonNull(contract, CONTRACT + " is missing"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
