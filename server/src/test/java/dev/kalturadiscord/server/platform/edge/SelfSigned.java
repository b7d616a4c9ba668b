package dev.kalturadiscord.server.platform.edge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

/**
 * A certificate for 127.0.0.1 that nobody vouches for, made by the JDK's own tool.
 *
 * @param trust a key store in which it is trusted
 */
record SelfSigned(Path certificate, Path privateKey, KeyStore trust) {

  private static final char[] PASSWORD = "changeit".toCharArray();
  private static final String ALIAS = "server";

  static SelfSigned in(Path folder, String keyAlgorithm)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path file = folder.resolve(keyAlgorithm + ".p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                keyAlgorithm,
                "-dname",
                "CN=localhost",
                "-ext",
                "san=ip:127.0.0.1",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .start();
    String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (keytool.waitFor() != 0) {
      throw new AssertionError(output);
    }
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD);
    }
    KeyStore trust = KeyStore.getInstance("PKCS12");
    trust.load(null, null);
    trust.setCertificateEntry(ALIAS, keys.getCertificate(ALIAS));
    return new SelfSigned(
        pem(
            folder.resolve(keyAlgorithm + "-certificate.pem"),
            "CERTIFICATE",
            keys.getCertificate(ALIAS).getEncoded()),
        pem(
            folder.resolve(keyAlgorithm + "-key.pem"),
            "PRIVATE KEY",
            keys.getKey(ALIAS, PASSWORD).getEncoded()),
        trust);
  }

  private static Path pem(Path file, String what, byte[] der) throws IOException {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return Files.writeString(
        file, "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n");
  }
}
