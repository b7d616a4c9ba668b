package dev.kalturadiscord.bot.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTimeTest {

  // A Wednesday; 05:04 in Berlin.
  private static final Instant NOW = Instant.parse("2026-11-25T04:04:30Z");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "now                             | 2026-11-25T04:04:30Z",
        "in 30 minutes                   | 2026-11-25T04:34:30Z",
        "IN 1 Minute                     | 2026-11-25T04:05:30Z",
        "in 2 hours                      | 2026-11-25T06:04:30Z",
        "in 1 hour and 30 minutes        | 2026-11-25T05:34:30Z",
        "in 1 hour, 30 mins              | 2026-11-25T05:34:30Z",
        "1h30m                           | 2026-11-25T05:34:30Z",
        "1h 30m                          | 2026-11-25T05:34:30Z",
        "90 min                          | 2026-11-25T05:34:30Z",
        "in 3 days                       | 2026-11-28T04:04:30Z",
        "14:30                           | 2026-11-25T13:30:00Z",
        "  14:30  UTC                    | 2026-11-25T14:30:00Z",
        "at 14:30                        | 2026-11-25T13:30:00Z",
        "5:05                            | 2026-11-25T04:05:00Z",
        "5:04                            | 2026-11-26T04:04:00Z",
        "04:00                           | 2026-11-26T03:00:00Z",
        "2:30 pm                         | 2026-11-25T13:30:00Z",
        "9pm                             | 2026-11-25T20:00:00Z",
        "12 am                           | 2026-11-25T23:00:00Z",
        "12:15pm                         | 2026-11-25T11:15:00Z",
        "today 4:00                      | 2026-11-25T03:00:00Z",
        "tomorrow 9:00                   | 2026-11-26T08:00:00Z",
        "Tomorrow at 9 am                | 2026-11-26T08:00:00Z",
        "friday 9:00                     | 2026-11-27T08:00:00Z",
        "wednesday 9:00                  | 2026-11-25T08:00:00Z",
        "wednesday 5:00                  | 2026-12-02T04:00:00Z",
        "2026-12-01 14:30                | 2026-12-01T13:30:00Z",
        "2026-12-01T14:30                | 2026-12-01T13:30:00Z",
        "2026-12-01 at 2:30 pm           | 2026-12-01T13:30:00Z",
        "2026-12-01T14:30Z               | 2026-12-01T14:30:00Z",
        "2026-12-01T14:30:00+05:30       | 2026-12-01T09:00:00Z",
        "2026-12-01T14:30:00.000-0800    | 2026-12-01T22:30:00Z",
        "2020-01-01 00:00                | 2019-12-31T23:00:00Z",
        "<t:1795435200>                  | 2026-11-23T12:00:00Z",
        "<t:1795435200:R>                | 2026-11-23T12:00:00Z",
      })
  void whatPeopleTypeIsUnderstood(String typed, Instant meant) {
    assertThat(TypedTime.parse(typed, BERLIN, NOW)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "14",
        "in",
        "in 5",
        "soon",
        "tomorrow",
        "tomorrow 9",
        "25:00",
        "14:60",
        "13 pm",
        "0 am",
        "2026-02-30 10:00",
        "2026-13-01 10:00",
        "1/12 14:30",
        "01.12.2026 14:30",
        "14:30 CET",
        "14:30 +25:00",
        "in 2 hours 14:30",
        "in 3 months",
        "in -5 minutes",
        "<t:99999999999999>",
        "<@1795435200>",
        "next friday",
        "14.30",
        "２:30 pmm",
        "14:30 14:30"
      })
  void whatCouldMeanAnythingIsNotGuessed(String typed) {
    assertThat(TypedTime.parse(typed, BERLIN, NOW)).isEmpty();
  }

  @Test
  void withoutAZoneTheDayIsTheOneInUtc() {
    Instant lateInUtc = Instant.parse("2026-11-25T23:30:00Z");
    assertThat(TypedTime.parse("tomorrow 9:00", ZoneOffset.UTC, lateInUtc))
        .contains(Instant.parse("2026-11-26T09:00:00Z"));
    assertThat(TypedTime.parse("tomorrow 9:00", BERLIN, lateInUtc))
        .contains(Instant.parse("2026-11-27T08:00:00Z"));
  }

  @Test
  void aTimeThatClocksLeaveOutIsTheNextOneThatThereIs() {
    assertThat(TypedTime.parse("2027-03-28 02:30", BERLIN, NOW))
        .contains(Instant.parse("2027-03-28T01:30:00Z"));
  }
}
