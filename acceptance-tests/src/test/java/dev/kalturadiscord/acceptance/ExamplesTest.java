package dev.kalturadiscord.acceptance;

import static dev.kalturadiscord.acceptance.Seed.CAMPUS;
import static dev.kalturadiscord.acceptance.Seed.MIA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/**
 * The programs in {@code examples}, compiled and run as a third party does: for Java 17, from a
 * copy outside of this project, with the client's jar and the libraries that come along with it,
 * and nothing else.
 *
 * <p>They are compiled by {@code javac} and not by Maven: within {@code ./mvnw verify} of a fresh
 * clone the client is packaged but in no repository, so that Maven would have to be given one made
 * for the purpose, with the client, its parent and every plugin in it. What Maven would add is
 * looked at in the POM instead: the client is its only dependency, in the version that is built
 * here.
 */
@ExtendWith(Stack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExamplesTest {
  private static final Path EXAMPLES = Program.root().resolve("examples");
  private static final Path CLIENT = Program.root().resolve("generated-client/target");
  private static final Pattern LINK = Pattern.compile("(?m)^(http://\\S+/j/\\S+)$");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final RunningStack stack;
  private Map<String, String> environment = Map.of();
  private String classpath = "";

  ExamplesTest(RunningStack stack) {
    this.stack = stack;
  }

  @BeforeAll
  void compile(@TempDir Path folder) throws IOException {
    Path sources = copy(EXAMPLES.resolve("src/main/java"), folder.resolve("sources"));
    Path classes = Files.createDirectory(folder.resolve("classes"));
    String libraries = clientWithItsLibraries();
    try (Stream<Path> files = Files.walk(sources)) {
      List<String> arguments =
          Stream.concat(
                  Stream.of("--release", "17", "-Xlint:all,-options", "-Werror", "-proc:none"),
                  Stream.concat(
                      Stream.of("-classpath", libraries, "-d", classes.toString()),
                      files.filter(f -> f.toString().endsWith(".java")).map(Path::toString)))
              .toList();
      int result =
          ToolProvider.getSystemJavaCompiler()
              .run(null, null, null, arguments.toArray(String[]::new));
      assertThat(result).as("javac " + arguments).isZero();
    }
    classpath = classes + File.pathSeparator + libraries;
    environment = registered(folder.resolve("client.properties"));
  }

  @Test
  void theClientIsAllThatTheyNeed() throws Exception {
    Element project = pom(EXAMPLES.resolve("pom.xml"));
    var dependencies = project.getElementsByTagName("dependency");

    assertThat(project.getElementsByTagName("parent").getLength()).isZero();
    assertThat(dependencies.getLength()).isEqualTo(1);
    Element dependency = (Element) dependencies.item(0);
    assertThat(text(dependency, "groupId")).isEqualTo("dev.kalturadiscord");
    assertThat(text(dependency, "artifactId")).isEqualTo("generated-client");
    assertThat(text(dependency, "version"))
        .isEqualTo(text(pom(Program.root().resolve("pom.xml")), "version"));
    assertThat(text(project, "maven.compiler.release")).isEqualTo("17");
  }

  @Test
  void aMeetingStartsAndItsLinkOpensTheRoom() throws Exception {
    String title = "Example " + UUID.randomUUID();

    String said = run("StartMeeting", startBy(MIA, title));

    Matcher link = LINK.matcher(said);
    assertThat(link.find()).as(said).isTrue();
    Web.Answer opened = Web.get(URI.create(link.group(1)));
    assertThat(opened.status()).isIn(302, 303);
    assertThat(opened.location()).startsWith(stack.ports().kalturaUrl().toString());
    assertThat(run("ListMeetings"))
        .containsPattern("(?m)^live +\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d to .*  " + title + "$");
  }

  @Test
  void whatIsDoneIsFollowed() {
    try (Program follower = start("FollowAuditLog")) {
      follower.awaitLine("Following", PATIENCE);
      Discord.Started meeting = stack.discord().start(MIA, CAMPUS, "Followed");

      String line = follower.awaitLine(meeting.meetingId(), PATIENCE);

      assertThat(line).contains(MIA.name(), "createMeeting", "succeeded");
    }
  }

  @Test
  void aWrongSecretIsSaidWithoutSayingIt() throws Exception {
    Map<String, String> wrong = new TreeMap<>(environment);
    wrong.put("KALTURA_DISCORD_CLIENT_SECRET", "not-the-secret");

    Ended ended = end(wrong, "StartMeeting", startBy(MIA, "Never"));

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.said()).contains("401").doesNotContain("not-the-secret");
  }

  private static String[] startBy(Seed.Person person, String title) {
    return new String[] {CAMPUS.guildId(), CAMPUS.channelId(), person.id(), person.name(), title};
  }

  private record Ended(int code, String said) {}

  /** What a program says that succeeds. */
  private String run(String program, String... arguments) throws Exception {
    Ended ended = end(environment, program, arguments);
    assertThat(ended.code()).as(ended.said()).isZero();
    return ended.said();
  }

  // Not a Program: that keeps what is said in a log, where no personal link may stand.
  private Ended end(Map<String, String> settings, String program, String... arguments)
      throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(command(program, arguments)).redirectErrorStream(true);
    builder.environment().putAll(settings);
    Process process = builder.start();
    try {
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as(said).isTrue();
      return new Ended(process.exitValue(), said);
    } finally {
      process.destroyForcibly();
    }
  }

  private Program start(String program) {
    return Program.start("example-" + program, command(program), environment);
  }

  private List<String> command(String program, String... arguments) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return Stream.concat(
            Stream.of(java, "-cp", classpath, "org.example.meetings." + program),
            Stream.of(arguments))
        .toList();
  }

  /** The settings of the programs, with a client that was registered for the guild. */
  private Map<String, String> registered(Path credentialFile) throws IOException {
    Map<String, String> settings = new TreeMap<>(SecondServer.database(stack));
    try (Program admin =
        Program.admin(
            "register-examples",
            settings,
            "clients",
            "create",
            "--name",
            "Examples",
            "--guild",
            CAMPUS.guildId(),
            "--credential-file",
            credentialFile.toString(),
            "--scope",
            "meetings:read",
            "meetings:write",
            "members:act",
            "audit:read")) {
      assertThat(admin.awaitEnd()).as(admin.output()).isZero();
    }
    Properties credential = new Properties();
    try (var file = Files.newBufferedReader(credentialFile)) {
      credential.load(file);
    }
    return Map.of(
        "KALTURA_DISCORD_URL", stack.ports().serverUrl().toString(),
        "KALTURA_DISCORD_CLIENT_ID", credential.getProperty("client-id"),
        "KALTURA_DISCORD_CLIENT_SECRET", credential.getProperty("client-secret"));
  }

  private static String clientWithItsLibraries() throws IOException {
    try (Stream<Path> jars = Files.list(CLIENT.resolve("app/lib"))) {
      return jars.map(Path::toString).reduce((a, b) -> a + File.pathSeparator + b).orElseThrow()
          + File.pathSeparator
          + Files.readString(CLIENT.resolve("runtime-classpath.txt")).strip();
    }
  }

  private static Path copy(Path from, Path to) throws IOException {
    try (Stream<Path> tree = Files.walk(from)) {
      for (Path path : tree.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
    return to;
  }

  private static Element pom(Path file) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(file.toFile())
        .getDocumentElement();
  }

  /** The first element of this name. */
  private static String text(Element in, String name) {
    return in.getElementsByTagName(name).item(0).getTextContent().strip();
  }
}
