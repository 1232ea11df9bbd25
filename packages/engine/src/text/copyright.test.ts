import { describe, expect, test } from 'vitest';
import { copyrightHolder } from './copyright.js';

describe('copyrightHolder', () => {
  test.each([
    [
      '© 2024 Example Times. All rights reserved. Do not reproduce without permission.',
      'Example Times',
    ],
    ['Copyright 2014 The Example Press. All rights reserved.', 'The Example Press'],
    ['© Example Wire 2024', 'Example Wire'],
    [
      'Copyright (c) 2019, Example News & Media Limited or its affiliated companies.',
      'Example News & Media Limited',
    ],
    ['(c) 1999-2024 Example Daily LLC', 'Example Daily LLC'],
    ['Copyright © 2020 by Example Co. All Rights Reserved', 'Example Co.'],
    ['© 2024 Example.com', 'Example.com'],
  ])('%s', (line, holder) => {
    expect(copyrightHolder(line)).toBe(holder);
  });

  test.each(['All rights reserved.', '© 2024', 'No sign of it here'])('%s names none', (line) => {
    expect(copyrightHolder(line)).toBeNull();
  });
});
