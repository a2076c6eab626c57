// The minutes added up by the hour, so that a year of them is drawn as fast as a day. Triggers keep the sums in the
// transaction that changes a minute: whoever writes a minute cannot forget them. What is foretold for a minute may be
// unknown: its sum, and of how many minutes.
export const addHourCounts = {
  id: 13,
  name: 'add-hour-counts',
  sql: `
    CREATE TABLE hour_counts (
      brand_id INTEGER NOT NULL REFERENCES brands (id),
      hour_at INTEGER NOT NULL,
      count INTEGER NOT NULL,
      read_count INTEGER NOT NULL,
      negative_count INTEGER NOT NULL,
      positive_count INTEGER NOT NULL,
      expected_sum REAL NOT NULL,
      upper_sum REAL NOT NULL,
      foretold_count INTEGER NOT NULL,
      PRIMARY KEY (brand_id, hour_at)
    ) STRICT, WITHOUT ROWID;

    INSERT INTO hour_counts
      SELECT brand_id, minute_at - minute_at % 3600000, sum(count), sum(read_count), sum(negative_count),
        sum(positive_count), coalesce(sum(expected), 0), coalesce(sum(upper), 0), count(upper)
      FROM minute_counts GROUP BY 1, 2;

    CREATE TRIGGER minute_counts_added AFTER INSERT ON minute_counts
    BEGIN
      INSERT INTO hour_counts VALUES (new.brand_id, new.minute_at - new.minute_at % 3600000, new.count, new.read_count,
        new.negative_count, new.positive_count, coalesce(new.expected, 0), coalesce(new.upper, 0), new.upper IS NOT NULL)
      ON CONFLICT (brand_id, hour_at) DO UPDATE SET
        count = count + excluded.count,
        read_count = read_count + excluded.read_count,
        negative_count = negative_count + excluded.negative_count,
        positive_count = positive_count + excluded.positive_count,
        expected_sum = expected_sum + excluded.expected_sum,
        upper_sum = upper_sum + excluded.upper_sum,
        foretold_count = foretold_count + excluded.foretold_count;
    END;

    CREATE TRIGGER minute_counts_changed AFTER UPDATE ON minute_counts
    BEGIN
      UPDATE hour_counts SET
        count = count + new.count - old.count,
        read_count = read_count + new.read_count - old.read_count,
        negative_count = negative_count + new.negative_count - old.negative_count,
        positive_count = positive_count + new.positive_count - old.positive_count,
        expected_sum = expected_sum + coalesce(new.expected, 0) - coalesce(old.expected, 0),
        upper_sum = upper_sum + coalesce(new.upper, 0) - coalesce(old.upper, 0),
        foretold_count = foretold_count + (new.upper IS NOT NULL) - (old.upper IS NOT NULL)
      WHERE brand_id = new.brand_id AND hour_at = new.minute_at - new.minute_at % 3600000;
    END;
  `,
} as const
