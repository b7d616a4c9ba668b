package dev.kalturadiscord.server.platform.deprecation;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * What answers say of something that will go.
 *
 * @param since from when on nobody should use it
 * @param sunset from when on it may be gone, if that is known
 */
public record DeprecationNotice(Instant since, Optional<Instant> sunset) {

  /** Where deprecations are explained: in the description of the API that this page shows. */
  private static final String DOCUMENTATION = "</docs/>; rel=\"deprecation\"; type=\"text/html\"";

  /** The form of RFC 9110, with two digits for the day, which RFC_1123_DATE_TIME has not. */
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /**
   * A notice of what the contract says; its dates begin at midnight in UTC.
   *
   * @throws java.time.format.DateTimeParseException when one of the dates is none
   */
  static DeprecationNotice of(DeprecatedOperation operation) {
    return new DeprecationNotice(
        midnight(operation.since()),
        Optional.of(operation.sunset())
            .filter(date -> !date.isEmpty())
            .map(DeprecationNotice::midnight));
  }

  private static Instant midnight(String date) {
    return LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /**
   * Adds itself to the headers of an answer.
   *
   * @param successor a path on this server that does the same, as it goes into a header; empty when
   *     none does
   */
  public void addTo(MultivaluedMap<String, Object> headers, Optional<String> successor) {
    headers.putSingle("Deprecation", "@" + since.getEpochSecond());
    sunset.ifPresent(end -> headers.putSingle("Sunset", HTTP_DATE.format(end)));
    successor.ifPresent(
        path -> headers.add(HttpHeaders.LINK, "<" + path + ">; rel=\"successor-version\""));
    headers.add(HttpHeaders.LINK, DOCUMENTATION);
  }
}
