package dev.kalturadiscord.server.platform.edge;

import io.helidon.common.configurable.Resource;
import io.helidon.common.pki.Keys;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Optional;

/** Looks into the files of a certificate and its key, as the web server will. */
final class KeyPairFiles {

  private KeyPairFiles() {}

  /** What is wrong with them, to complete a sentence about both; empty when they will do. */
  static Optional<String> objection(Path certificate, Path privateKey) {
    Keys keys;
    try {
      keys =
          Keys.builder()
              .pem(
                  pem ->
                      pem.certChain(Resource.create(certificate)).key(Resource.create(privateKey)))
              .build();
    } catch (RuntimeException unusable) {
      return Optional.of(
          "must be PEM files, a certificate and its key in PKCS#8 (BEGIN PRIVATE KEY): "
              + unusable.getMessage());
    }
    PublicKey certified = keys.certChain().getFirst().getPublicKey();
    return keys.privateKey().filter(key -> belongTogether(key, certified)).isPresent()
        ? Optional.empty()
        : Optional.of("do not belong together: the key is not that of the certificate");
  }

  private static boolean belongTogether(PrivateKey key, PublicKey certified) {
    if (!key.getAlgorithm().equals(certified.getAlgorithm())) {
      return false;
    }
    String algorithm = "SHA256with" + (key.getAlgorithm().equals("EC") ? "ECDSA" : "RSA");
    byte[] anything = {1};
    try {
      Signature signature = Signature.getInstance(algorithm);
      signature.initSign(key);
      signature.update(anything);
      byte[] signed = signature.sign();
      signature.initVerify(certified);
      signature.update(anything);
      return signature.verify(signed);
    } catch (GeneralSecurityException unusable) {
      return false;
    }
  }
}
