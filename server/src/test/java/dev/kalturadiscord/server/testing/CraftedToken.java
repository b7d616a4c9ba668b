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

  /** Signed as the server itself would. */
  public String signedByTheServer() {
    Path file = Path.of(System.getProperty("data.directory"), "keys", "signing-key.pem");
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

  /** Signed with a text that both sides would have to know (HS256). */
  public String signedWithSharedSecret(String secret) {
    header.put("alg", "HS256");
    header.remove("kid");
    String content = encode(header) + "." + encode(claims);
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] signature = mac.doFinal(content.getBytes(StandardCharsets.US_ASCII));
      return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private String signed(PrivateKey key) throws GeneralSecurityException {
    String content = encode(header) + "." + encode(claims);
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(key);
    signature.update(content.getBytes(StandardCharsets.US_ASCII));
    return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
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
