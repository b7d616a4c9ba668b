package dev.kalturadiscord.server.platform.deprecation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that will go. Only generated interfaces carry it: the template makes it of the
 * contract's {@code x-deprecated-since}, {@code x-sunset} and {@code x-successor}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface DeprecatedOperation {

  /** The date from which on nobody should use it any more, as in {@code 2027-01-31}. */
  String since();

  /** The date from which on it may be gone; empty while that is not known. */
  String sunset() default "";

  /**
   * What takes its place: a path of the API as the contract writes it, for example {@code
   * /meetings/{meetingId}}; empty when nothing does.
   */
  String successor() default "";
}
