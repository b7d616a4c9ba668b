package dev.kalturadiscord.server.platform.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kalturadiscord.server.platform.config.GivenSettings;
import dev.kalturadiscord.server.platform.config.InvalidSettingsException;
import dev.kalturadiscord.server.platform.config.SettingsReader;
import io.helidon.config.Config;
import io.helidon.config.ConfigSources;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class TlsSettingsTest {

  private static final String HTTPS = "https://localhost";

  @TempDir private static Path folder;

  private static SelfSigned rsa;
  private static SelfSigned ec;
  private static SelfSigned otherEc;

  @BeforeAll
  static void makeCertificates() throws Exception {
    rsa = SelfSigned.in(folder, "RSA");
    ec = SelfSigned.in(folder, "EC");
    otherEc = SelfSigned.in(Files.createDirectory(folder.resolve("other")), "EC");
  }

  static List<SelfSigned> certificates() {
    return List.of(rsa, ec);
  }

  @ParameterizedTest
  @MethodSource("certificates")
  void withCertificateAndKeyTheServerSpeaksTlsOnly(SelfSigned files) throws Exception {
    TlsSettings tls = read(HTTPS, files.certificate(), files.privateKey()).tls();
    WebServer server =
        WebServer.builder()
            .config(Config.just(ConfigSources.create(tls.asServerConfig())).get("server"))
            // Its metrics would be those of the JVM, and end with it.
            .featuresDiscoverServices(false)
            .host("127.0.0.1")
            .port(0)
            .routing(HttpRouting.builder().any((request, response) -> response.send("secret")))
            .build();
    server.start();
    try (HttpClient client = HttpClient.newBuilder().sslContext(trusting(files.trust())).build()) {
      assertThat(get(client, "https://127.0.0.1:" + server.port())).isEqualTo("secret");
      assertThatThrownBy(() -> get(client, "http://127.0.0.1:" + server.port()))
          .isInstanceOf(IOException.class);
    } finally {
      server.stop();
    }
  }

  @Test
  void withoutThemTheServerIsToldNothingOfTls() {
    TlsSettings tls = read("http://localhost", null, null).tls();

    assertThat(tls.isOn()).isFalse();
    assertThat(tls.asServerConfig()).isEmpty();
  }

  @Test
  void oneWithoutTheOtherIsRefused() {
    assertRefused(
        HTTPS,
        ec.certificate(),
        null,
        "tls.certificate (TLS_CERTIFICATE), tls.private-key (TLS_PRIVATE_KEY) belong together");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    Path missing = folder.resolve("missing.pem");

    assertRefused(
        HTTPS,
        missing,
        ec.privateKey(),
        "tls.certificate (TLS_CERTIFICATE) names a file that cannot be read: " + missing);
  }

  @Test
  void aFileOfSomethingElseIsRefusedWithoutItsContent() throws Exception {
    Path other = Files.writeString(folder.resolve("other.pem"), "not to be shown");

    assertThatThrownBy(() -> read(HTTPS, ec.certificate(), other))
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessageStartingWith(
            "tls.certificate (TLS_CERTIFICATE), tls.private-key (TLS_PRIVATE_KEY) must be PEM files")
        .hasMessageNotContaining("not to be shown");
  }

  @Test
  void theKeyOfAnotherCertificateIsRefused() {
    for (SelfSigned other : List.of(rsa, otherEc)) {
      assertRefused(
          HTTPS,
          ec.certificate(),
          other.privateKey(),
          "tls.certificate (TLS_CERTIFICATE), tls.private-key (TLS_PRIVATE_KEY) do not belong"
              + " together: the key is not that of the certificate");
    }
  }

  @Test
  void thePublicAddressMustFit() {
    assertRefused(
        "http://localhost",
        ec.certificate(),
        ec.privateKey(),
        "public.base-url (PUBLIC_BASE_URL) must begin with https when the server speaks TLS");
  }

  private static void assertRefused(
      String publicUrl, @Nullable Path certificate, @Nullable Path privateKey, String message) {
    assertThatThrownBy(() -> read(publicUrl, certificate, privateKey))
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessage(message);
  }

  private static EdgeSettings read(
      String publicUrl, @Nullable Path certificate, @Nullable Path privateKey) {
    Map<String, String> values =
        Map.of(
            "public.base-url", publicUrl,
            "tls.certificate", certificate == null ? "" : certificate.toString(),
            "tls.private-key", privateKey == null ? "" : privateKey.toString());
    SettingsReader reader = new SettingsReader(GivenSettings.config(values));
    EdgeSettings edge = EdgeSettings.read(reader);
    reader.check();
    return edge;
  }

  private static String get(HttpClient client, String url)
      throws IOException, InterruptedException {
    return client
        .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private static SSLContext trusting(KeyStore trust) throws GeneralSecurityException {
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trust);
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(null, managers.getTrustManagers(), null);
    return tls;
  }
}
