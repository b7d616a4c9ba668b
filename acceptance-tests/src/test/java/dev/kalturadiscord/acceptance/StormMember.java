package dev.kalturadiscord.acceptance;

import dev.kalturadiscord.acceptance.Seed.Person;
import dev.kalturadiscord.acceptance.Seed.Place;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * A member who wants meetings whatever happens: who gets no answer, or a bad one, repeats the same
 * request. Some lose patience and never learn what came of it.
 */
final class StormMember {
  private static final int MOST_ATTEMPTS = 400;
  private static final double IMPATIENCE = 0.003;
  private static final long PAUSE_MILLIS = 150;

  private final Rest rest;
  private final Person person;
  private final Place place;
  private final Random random;
  private final StormTally tally;
  private Optional<String> token = Optional.empty();

  StormMember(Rest rest, Person person, Place place, long seed, StormTally tally) {
    this.rest = rest;
    this.person = person;
    this.place = place;
    this.random = new Random(seed);
    this.tally = tally;
  }

  /** Asks for a meeting until it is there, or patience ends. */
  void start(String title) {
    long begin = System.nanoTime();
    for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      Optional<Web.Answer> answer = ask(title);
      answer.ifPresentOrElse(got -> tally.answered(got.status()), tally::unanswered);
      int status = answer.map(Web.Answer::status).orElse(0);
      if (status == 200 || status == 201) {
        tally.acknowledged(
            title,
            answer.orElseThrow().json().path("id").asText(),
            Duration.ofNanos(System.nanoTime() - begin));
        return;
      }
      if (status == 401) {
        token = Optional.empty();
      } else if (status == 400 || status == 403 || status == 422) {
        throw new AssertionError(title + ": " + answer.orElseThrow().body());
      } else if (random.nextDouble() < IMPATIENCE) {
        tally.gaveUp(title);
        return;
      }
      pause();
    }
    throw new AssertionError(title + " was asked for in vain");
  }

  /** One request; empty when the server died over it or is not there. */
  private Optional<Web.Answer> ask(String title) {
    try {
      if (token.isEmpty()) {
        token = Optional.of(rest.token(person, place));
      }
      return Optional.of(rest.start(token.orElseThrow(), place, title, title));
    } catch (UncheckedIOException | AssertionError noAnswer) {
      return Optional.empty();
    }
  }

  private void pause() {
    LockSupport.parkNanos(
        Duration.ofMillis(PAUSE_MILLIS + random.nextLong(PAUSE_MILLIS)).toNanos());
  }
}
