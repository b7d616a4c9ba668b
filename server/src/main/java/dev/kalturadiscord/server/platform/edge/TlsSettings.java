package dev.kalturadiscord.server.platform.edge;

import dev.kalturadiscord.server.platform.config.SettingsReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * TLS of the server itself; without it a proxy in front speaks TLS.
 *
 * @param certificate PEM file: the certificate, then those that lead to an authority
 * @param privateKey PEM file of its key; never printed
 */
public record TlsSettings(Optional<Path> certificate, Optional<Path> privateKey) {

  private static final String CERTIFICATE = "tls.certificate";
  private static final String PRIVATE_KEY = "tls.private-key";

  /** Reads {@code tls.certificate} and {@code tls.private-key}, and whether the files will do. */
  static TlsSettings read(SettingsReader settings) {
    TlsSettings tls = new TlsSettings(file(settings, CERTIFICATE), file(settings, PRIVATE_KEY));
    if (tls.certificate.isPresent() != tls.privateKey.isPresent()) {
      settings.report(SettingsReader.named(List.of(CERTIFICATE, PRIVATE_KEY)) + " belong together");
    }
    if (tls.isOn() && tls.files().allMatch(Files::isReadable)) {
      KeyPairFiles.objection(tls.certificate.orElseThrow(), tls.privateKey.orElseThrow())
          .ifPresent(
              objection ->
                  settings.report(
                      SettingsReader.named(List.of(CERTIFICATE, PRIVATE_KEY)) + " " + objection));
    }
    return tls;
  }

  private static Optional<Path> file(SettingsReader settings, String name) {
    Optional<Path> file = settings.optional(name).map(Path::of);
    file.filter(path -> !Files.isReadable(path))
        .ifPresent(
            path ->
                settings.report(
                    "%s names a file that cannot be read: %s"
                        .formatted(SettingsReader.named(List.of(name)), path)));
    return file;
  }

  private Stream<Path> files() {
    return Stream.concat(certificate.stream(), privateKey.stream());
  }

  /** Whether the server speaks TLS, and nothing but TLS. */
  public boolean isOn() {
    return certificate.isPresent() && privateKey.isPresent();
  }

  /** The same as Helidon's web server wants to be told; empty without TLS. */
  public Map<String, String> asServerConfig() {
    return isOn()
        ? Map.of(
            "server.tls.private-key.pem.cert-chain.resource.path",
            certificate.orElseThrow().toAbsolutePath().toString(),
            "server.tls.private-key.pem.key.resource.path",
            privateKey.orElseThrow().toAbsolutePath().toString())
        : Map.of();
  }
}
