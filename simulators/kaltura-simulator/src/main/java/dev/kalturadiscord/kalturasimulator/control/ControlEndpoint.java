package dev.kalturadiscord.kalturasimulator.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.kalturasimulator.entry.Rooms;
import dev.kalturadiscord.kalturasimulator.fault.FaultRule;
import dev.kalturadiscord.kalturasimulator.fault.Faults;
import dev.kalturadiscord.kalturasimulator.journal.CallJournal;
import dev.kalturadiscord.kalturasimulator.kaf.Joins;
import dev.kalturadiscord.kalturasimulator.schedule.ScheduleEvents;
import dev.kalturadiscord.kalturasimulator.state.SimulationClock;
import dev.kalturadiscord.kalturasimulator.wire.Json;
import dev.kalturadiscord.kalturasimulator.wire.Parameters;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;

/** What tests and developers steer and watch the simulator with. It needs no credentials. */
public final class ControlEndpoint {
  private static final String ROOT = "/__sim";

  private record Health(String status) {}

  private record Time(String now) {}

  private final Joins joins;
  private final CallJournal journal;
  private final Rooms rooms;
  private final ScheduleEvents events;
  private final Faults faults;
  private final SimulationClock clock;
  private final Runnable reset;

  /**
   * Takes all that is to be watched and steered.
   *
   * @param reset puts everything back to how it was at the start
   */
  public ControlEndpoint(
      Joins joins,
      CallJournal journal,
      Rooms rooms,
      ScheduleEvents events,
      Faults faults,
      SimulationClock clock,
      Runnable reset) {
    this.joins = joins;
    this.journal = journal;
    this.rooms = rooms;
    this.events = events;
    this.faults = faults;
    this.clock = clock;
    this.reset = reset;
  }

  public void addTo(RoutesConfig routes) {
    routes.get(ROOT + "/health", http -> answer(http, new Health("UP")));
    routes.get(ROOT + "/joins", http -> answer(http, joins.all()));
    routes.get(ROOT + "/calls", http -> answer(http, journal.since(since(http))));
    routes.get(ROOT + "/rooms", http -> answer(http, rooms.all()));
    routes.get(ROOT + "/events", http -> answer(http, events.all()));
    routes.get(ROOT + "/faults", this::showFaults);
    routes.post(ROOT + "/faults", this::addFault);
    routes.delete(ROOT + "/faults", http -> done(http, faults::clear));
    routes.delete(ROOT + "/faults/{id}", this::removeFault);
    routes.post(ROOT + "/faults/release", http -> done(http, faults::release));
    routes.post(ROOT + "/reset", http -> done(http, reset));
    routes.post(ROOT + "/clock", this::moveClock);
  }

  private void showFaults(Context http) {
    answer(http, faults.state());
  }

  private void addFault(Context http) {
    FaultRule rule = Json.rowOf(body(http), FaultRule.class);
    http.status(201);
    answer(http, faults.add(rule));
  }

  private void removeFault(Context http) {
    long id = Long.parseLong(http.pathParam("id"));
    done(http, () -> faults.remove(id));
  }

  private void moveClock(Context http) {
    long seconds =
        new Parameters(body(http))
            .number("offsetSeconds")
            .orElseThrow(() -> new IllegalArgumentException("offsetSeconds is missing"));
    clock.moveTo(Duration.ofSeconds(seconds));
    answer(http, new Time(clock.instant().toString()));
  }

  private static long since(Context http) {
    String since = http.queryParam("since");
    return since == null ? 0 : Long.parseLong(since);
  }

  private static ObjectNode body(Context http) {
    return Json.parseObject(http.body())
        .orElseThrow(() -> new IllegalArgumentException("the body must be a JSON object"));
  }

  private static void done(Context http, Runnable work) {
    work.run();
    http.status(204);
  }

  private static void answer(Context http, Object value) {
    http.contentType("application/json").result(Json.write(Json.valueOf(value)));
  }
}
