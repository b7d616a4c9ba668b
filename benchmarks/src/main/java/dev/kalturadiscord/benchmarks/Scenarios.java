package dev.kalturadiscord.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What clients ask of the server, each worker as a member of its own. */
final class Scenarios {

  private static final int ON_A_PAGE = 20;

  private final URI server;
  private final Api api;
  private final List<String> bearers = new ArrayList<>();
  private final List<String> meetings = new ArrayList<>();

  /** Gets a token for each worker and makes some meetings. */
  Scenarios(URI server, Api api, int workers) throws IOException {
    this.server = server;
    this.api = api;
    for (int worker = 0; worker < workers; worker++) {
      bearers.add(api.bearer(worker));
    }
    for (int i = 0; i < ON_A_PAGE; i++) {
      meetings.add(api.newMeeting(bearers.getFirst(), UUID.randomUUID().toString()));
    }
  }

  /** Ids of the meetings that are read. */
  List<String> meetings() {
    return List.copyOf(meetings);
  }

  Work getOne(int worker) throws IOException {
    List<Request> requests = meetings.stream().map(id -> Api.one(bearers.get(worker), id)).toList();
    return asking(200, worker, requests);
  }

  Work list(int worker) throws IOException {
    return asking(200, worker, List.of(Api.list(bearers.get(worker))));
  }

  Work create(int worker) throws IOException {
    String bearer = bearers.get(worker);
    return new Asking(server, 201, () -> Api.create(bearer, UUID.randomUUID().toString()));
  }

  Work join(int worker) throws IOException {
    List<Request> requests =
        meetings.stream().map(id -> Api.join(bearers.get(worker), id)).toList();
    return asking(200, worker, requests);
  }

  Work token(int worker) throws IOException {
    return asking(200, worker, List.of(api.token(worker)));
  }

  Work refused(int worker) throws IOException {
    return asking(401, worker, List.of(Api.one(Api.NO_TOKEN, meetings.getFirst())));
  }

  private Work asking(int expected, int worker, List<Request> requests) throws IOException {
    return new Asking(server, expected, new Cycle(requests, worker));
  }
}
