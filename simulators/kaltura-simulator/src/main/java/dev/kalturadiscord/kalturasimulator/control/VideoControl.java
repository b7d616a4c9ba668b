package dev.kalturadiscord.kalturasimulator.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.kalturasimulator.cdn.Plays;
import dev.kalturadiscord.kalturasimulator.entry.Entries;
import dev.kalturadiscord.kalturasimulator.entry.MediaEntry;
import dev.kalturadiscord.kalturasimulator.entry.SeedVideos;
import dev.kalturadiscord.kalturasimulator.entry.Videos;
import dev.kalturadiscord.kalturasimulator.state.Storage;
import dev.kalturadiscord.kalturasimulator.wire.Json;
import dev.kalturadiscord.kalturasimulator.wire.Parameters;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** The part of the control interface that is about videos and who watched them. */
public final class VideoControl {
  private static final String ROOT = "/__sim";

  private record Seeded(int videos) {}

  private final Videos videos;
  private final SeedVideos seeds;
  private final Entries entries;
  private final Plays plays;
  private final RecordingControl recordings;
  private final Storage storage;

  public VideoControl(
      Videos videos,
      SeedVideos seeds,
      Entries entries,
      Plays plays,
      RecordingControl recordings,
      Storage storage) {
    this.videos = videos;
    this.seeds = seeds;
    this.entries = entries;
    this.plays = plays;
    this.recordings = recordings;
    this.storage = storage;
  }

  public void addTo(RoutesConfig routes) {
    routes.get(ROOT + "/plays", http -> answer(http, plays.all()));
    routes.get(ROOT + "/videos", http -> answer(http, videos.all()));
    routes.post(ROOT + "/videos", this::add);
    routes.post(ROOT + "/videos/{id}", this::change);
    routes.put(ROOT + "/videos/{id}", this::change);
    routes.post(ROOT + "/seed", this::seed);
    routes.post(ROOT + "/entries/{id}/ready", this::finishRecording);
  }

  private void add(Context http) {
    ObjectNode fields = body(http);
    show(http.status(201), storage.exclusively(() -> videos.add(fields)));
  }

  private void change(Context http) {
    ObjectNode fields = body(http);
    show(http, storage.exclusively(() -> videos.change(http.pathParam("id"), fields)));
  }

  private void seed(Context http) {
    long count =
        new Parameters(body(http))
            .number("videos")
            .orElseThrow(() -> new IllegalArgumentException("videos is missing"));
    int added = storage.exclusively(() -> seeds.more(Math.toIntExact(count))).size();
    answer(http.status(201), new Seeded(added));
  }

  private void finishRecording(Context http) {
    Parameters asked = new Parameters(Json.parseObject(http.body()).orElseGet(Json::object));
    String id = http.pathParam("id");
    show(http.status(201), storage.exclusively(() -> recordings.finish(id, asked)));
  }

  private void show(Context http, MediaEntry entry) {
    answer(http, entries.shown(entry));
  }

  private static ObjectNode body(Context http) {
    return Json.parseObject(http.body())
        .orElseThrow(() -> new IllegalArgumentException("the body must be a JSON object"));
  }

  private static void answer(Context http, Object value) {
    http.contentType("application/json").result(Json.write(Json.valueOf(value)));
  }
}
