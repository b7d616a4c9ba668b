package dev.kalturadiscord.kalturasimulator.cdn;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A picture with a triangle for "play"; every subject has its own colour. */
final class Picture {
  private Picture() {}

  /** Draws a picture without any writing, so that no fonts are needed. */
  static byte[] jpeg(int width, int height, String subject) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    try {
      draw(pen, width, height, Math.floorMod(subject.hashCode(), 360) / 360f);
    } finally {
      pen.dispose();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.setUseCache(false);
      ImageIO.write(image, "jpg", bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void draw(Graphics2D pen, int width, int height, float hue) {
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    Color light = Color.getHSBColor(hue, 0.55f, 0.85f);
    Color dark = Color.getHSBColor(hue, 0.75f, 0.35f);
    pen.setPaint(new GradientPaint(0, 0, light, width, height, dark));
    pen.fillRect(0, 0, width, height);
    int size = Math.min(width, height) / 4;
    int x = width / 2;
    int y = height / 2;
    pen.setColor(Color.WHITE);
    pen.fillPolygon(
        new int[] {x - size / 2, x - size / 2, x + size}, new int[] {y - size, y + size, y}, 3);
  }
}
