package dev.kalturadiscord.server.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A real token, taken apart and put together differently. */
public final class CraftedToken {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final ObjectNode header;
  private final ObjectNode claims;

  public CraftedToken(String token) {
    String[] parts = token.split("\\.", -1);
    this.header = decode(parts[0]);
    this.claims = decode(parts[1]);
  }

  public JsonNode header() {
    return header;
  }

  public JsonNode claims() {
    return claims;
  }

  public CraftedToken change(Consumer<ObjectNode> claimsChange) {
    claimsChange.accept(claims);
    return this;
  }

  public CraftedToken changeHeader(Consumer<ObjectNode> headerChange) {
    headerChange.accept(header);
    return this;
  }

  /** Signed as the server itself would. */
  public String signedByTheServer() {
    Path keys = Path.of(System.getProperty("data.directory"), "keys");
    Path file = keys.resolve(header.path("kid").asText() + ".pem");
    try {
      String base64 =
          Files.readString(file)
              .lines()
              .filter(l -> !l.matches("[#-].*"))
              .reduce("", String::concat);
      return signed(
          KeyFactory.getInstance("RSA")
              .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64))));
    } catch (IOException | GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** Signed with a key that the server does not know, under the name of the one it knows. */
  public String signedByAStranger() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return signed(generator.generateKeyPair().getPrivate());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** Without a signature, and saying so. */
  public String unsigned() {
    header.put("alg", "none");
    return encode(header) + "." + encode(claims) + ".";
  }

  /** Signed with this key, whatever the header says. */
  public String signed(PrivateKey key) throws GeneralSecurityException {
    return signed(key, "SHA256withRSA");
  }

  /** Signed with this key in Java's name of a way to sign, whatever the header says. */
  public String signed(PrivateKey key, String algorithm) throws GeneralSecurityException {
    Signature signature = Signature.getInstance(algorithm);
    signature.initSign(key);
    signature.update(content().getBytes(StandardCharsets.US_ASCII));
    return with(signature.sign());
  }

  /** With an HMAC of this secret, and saying so. */
  public String authenticated(byte[] secret) throws GeneralSecurityException {
    header.put("alg", "HS256");
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret, "HmacSHA256"));
    return with(mac.doFinal(content().getBytes(StandardCharsets.US_ASCII)));
  }

  private String content() {
    return encode(header) + "." + encode(claims);
  }

  private String with(byte[] signature) {
    return content() + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
  }

  private static ObjectNode decode(String part) {
    try {
      return (ObjectNode) MAPPER.readTree(Base64.getUrlDecoder().decode(part));
    } catch (IOException e) {
      throw new AssertionError("No JWT", e);
    }
  }

  private static String encode(ObjectNode part) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(part.toString().getBytes(StandardCharsets.UTF_8));
  }
}
